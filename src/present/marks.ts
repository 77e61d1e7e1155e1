import type { Now } from './now.ts';
import { type Cell, cellCount, extent, type Piece, type Scale } from './scale.ts';
import type { Words } from './words.ts';

/** A stroke through the row at this time of day; the number of a block is worth more. */
export function drawNow(minutes: number, cells: Cell[], scale: Scale, { glyphs }: Words): void {
  const index = Math.floor((minutes - scale.from * 60) / scale.cellMinutes);
  if (cells[index] === undefined || /[\d<>]/.test(cells[index].text)) return;
  cells[index] = { text: glyphs.border, role: 'strong' };
}

/**
 * Which blocks are on now and which is next, in words under their numbers: colour alone would not
 * reach everybody.
 */
export function marksUnder(
  lane: readonly Piece[],
  day: number,
  now: Now | undefined,
  scale: Scale,
): string[] {
  const width = cellCount(scale);
  const lines: string[] = [];
  for (const piece of lane) {
    const { standing } = piece.item;
    const marked = standing === 'now' ? day === now?.day : standing === 'next' && !piece.fromBefore;
    if (!marked) continue;
    const { start } = extent(piece, scale);
    const text = `^ ${standing}`;
    const isLeft = start + text.length <= width;
    const column = isLeft ? start : start + 1 - text.length;
    const shown = isLeft ? text : `${standing} ^`;
    const free = lines.findIndex((line) => line.trimEnd().length < column);
    const line = (free < 0 ? '' : (lines[free] ?? '')).trimEnd().padEnd(column) + shown;
    lines.splice(free < 0 ? lines.length : free, free < 0 ? 0 : 1, line);
  }
  return lines.map((line) => line.padEnd(width));
}
