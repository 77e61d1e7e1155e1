import { hanging, type Line, type Painter, type Role, rendered, span } from './lines.ts';
import { apart, listOptions, proseWidth, type TextOptions } from './options.ts';
import { wrap } from './width.ts';

/** A part of an answer: a heading, and what belongs below it. */
export interface AnswerPart {
  readonly heading: string;
  readonly role?: Role;
  readonly points: readonly string[];
}

/** An answer to a question about a week: short parts, one fact a line. */
export function answerText(
  parts: readonly AnswerPart[],
  options: TextOptions,
  paint: Painter = (_, text) => text,
): string {
  const { words, width: columns } = listOptions(options);
  const width = proseWidth(columns);
  const bullet = options.accessible ? '' : `${words.glyphs.bullet} `;
  const sections = parts.map(({ heading, role = 'strong', points }): Line[] => [
    ...wrap(words.say(heading), width).map((line): Line => [span(line, role)]),
    ...points.flatMap((point) => {
      const prefix = [span('  '), span(bullet, 'quiet')];
      return hanging(prefix, words.say(point), { width, indent: 2 + bullet.length });
    }),
  ]);
  return rendered(apart(sections), paint);
}
