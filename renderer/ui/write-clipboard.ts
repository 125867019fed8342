/**
 * Puts the same thing on the clipboard in two forms. The old way first: it hands the table to the office programs as it is,
 * where the newer one takes out what spreadsheets know their numbers by. False where the browser refused both.
 */
export async function writeClipboard({
  html,
  text,
}: {
  readonly html: string;
  readonly text: string;
}): Promise<boolean> {
  if (copyByEvent(html, text)) return true;
  try {
    const form = (type: string, content: string) => new Blob([content], { type });
    const item = new ClipboardItem({ 'text/html': form('text/html', html), 'text/plain': form('text/plain', text) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

function copyByEvent(html: string, text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', give, true);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', give, true);
  }
  return taken;
}
