import { type Line, LONGEST_LINE } from './line.ts';

const NEWLINE = 10;
/** Small enough that the last ones are shared out evenly, large enough that sending costs nothing. */
const MOST_AT_ONCE = 8;

/**
 * The lines of a text, a few at a time, as soon as they are there. However long the text is, no
 * more than a chunk and one line of it are in memory.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let [number, open, kept]: [number, Uint8Array[], number] = [1, [], 0];
  // More than the longest line is only counted: that it is too long is known already.
  const keep = (bytes: Uint8Array) => {
    if (kept <= LONGEST_LINE) open.push(bytes);
    kept += bytes.length;
  };
  const line = (): Line => {
    // A buffer of Node's may be a part of a larger one, which would be sent along as a whole.
    const bytes = new Uint8Array(Buffer.concat(open));
    open = [];
    kept = 0;
    number += 1;
    return { number: number - 1, bytes };
  };
  for await (const chunk of utf8(chunks)) {
    let lines: Line[] = [];
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      keep(chunk.subarray(start, end === -1 ? chunk.length : end));
      if (end === -1) break;
      start = end + 1;
      lines.push(line());
      if (lines.length < MOST_AT_ONCE) continue;
      yield lines;
      lines = [];
    }
    if (lines.length > 0) yield lines;
  }
  if (kept > 0) yield [line()];
}

type Decoder = InstanceType<typeof TextDecoder>;

/** PowerShell writes UTF-16, and says so in its first two bytes. */
async function* utf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: Decoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) decoder = decoderFor(chunk);
    isFirst = false;
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

function decoderFor([first, second]: Uint8Array): Decoder | undefined {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return undefined;
}
