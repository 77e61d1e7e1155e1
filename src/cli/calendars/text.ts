import { decoded } from '../decode.ts';

/** A calendar before anybody knows its letters, and how to read those of one piece. */
export interface RawText {
  readonly text: string;
  readonly decode: (piece: string) => string;
  /** Whether each character is one byte. */
  readonly isBytes: boolean;
}

/**
 * One character for each byte: half the memory of text with letters from all over the world, and
 * lines that were folded in the middle of a letter come together again. What is not UTF-8 is from an
 * old program.
 */
export function calendarTextOf(bytes: Uint8Array): RawText {
  const [first, second, third] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide)
    return { text: decoded(bytes, 'the calendar'), decode: (piece) => piece, isBytes: false };
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  const { buffer, byteOffset, length } = bytes;
  const raw = Buffer.from(buffer, byteOffset, length);
  return { text: raw.toString('latin1', isMarked ? 3 : 0), decode: decodedPiece, isBytes: true };
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodedPiece(piece: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is what this looks for.
  if (/^[\u0000-\u007f]*$/.test(piece)) return piece;
  const bytes = Buffer.from(piece, 'latin1');
  try {
    return UTF_8.decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
