/** Where the files lie that are packed beside the application's archive; in a checkout there is none, and they lie where they are. */
export function unpacked(path: string): string {
  return path.replace(/([\\/])app\.asar(?=[\\/]|$)/, '$1app.asar.unpacked');
}
