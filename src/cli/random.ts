/**
 * Hexadecimal digits that nobody had before, as far as chance goes. They keep nothing secret, so
 * the cryptography that Node would first have to load is not needed.
 */
export function newToken(length: number): string {
  return Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('');
}
