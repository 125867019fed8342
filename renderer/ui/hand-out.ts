/** Gives a file to the officer: the browser puts it among the downloads, the desktop application asks where. */
export function handOut(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it long before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
