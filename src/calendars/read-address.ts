/** A mail address as two of them are compared. */
export function plainAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
}
