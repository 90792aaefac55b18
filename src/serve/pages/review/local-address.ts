/** Takes an address that a form gives to go back to; returns it where it is a page of this server, else the other one. */
export function localAddress(address: string | undefined, otherwise: string): string {
  // Browsers read a backslash as a slash, and two of them as another site.
  const plain = /^\/(?![/\\])[^\s\\\p{Cc}]*$/u;
  return address !== undefined && plain.test(address) ? address : otherwise;
}
