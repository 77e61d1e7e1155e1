import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { allReasonsOf, factsOf, whyOf } from './facts.ts';
import { hanging, type Line, lineWidth, span } from './lines.ts';
import { standingRole, standingWord } from './now.ts';
import type { Item, WeekView } from './week-view.ts';
import { padded, unglued, widthOf } from './width.ts';
import { dayLabel, type Words } from './words.ts';

export interface ListOptions {
  readonly width: number;
  readonly words: Words;
  /** Every reason of a block instead of the most telling one. */
  readonly allReasons: boolean;
  /** Only what and when: where the reasons were told before or are told below. */
  readonly noReasons?: boolean;
}

/** With this much room beside the facts, the reason stands there and a block is one line. */
const REASON_BESIDE = 48;
const WIDEST_FACTS = 56;

/** The list that the timeline's numbers lead to. */
export function blockList({ items }: WeekView, options: ListOptions): Line[] {
  const { words, width, allReasons } = options;
  const digits = String(items.length).length;
  const rows = items.map((item) => ({
    item,
    facts: `${standingWord(item.standing)}${factsOf(item, words)}`,
    role: standingRole(item.standing),
    head: listHead(item, digits, words),
  }));
  const factsWidth = Math.max(0, ...rows.map(({ facts }) => widthOf(facts)));
  const headWidth = Math.max(0, ...rows.map(({ head }) => lineWidth(head)));
  const column = headWidth + factsWidth + 2;
  const beside = !allReasons && factsWidth <= WIDEST_FACTS && width - column >= REASON_BESIDE;
  const indent = digits + 4;
  return rows.flatMap(({ item, facts, role, head }): Line[] => {
    const gap = span(' '.repeat(headWidth - lineWidth(head)));
    if (!beside) {
      const first = hanging([...head, gap], facts, {
        width,
        indent: headWidth,
        role,
      });
      return [...first, ...reasonLines(item, options, indent)];
    }
    const prefix = [...head, gap, span(padded(unglued(facts), factsWidth + 2), role)];
    return hanging(prefix, whyOf(item, words), {
      width,
      indent: column,
      role: 'quiet',
    });
  });
}

function listHead(item: Item, digits: number, words: Words): Line {
  const day = Math.floor(item.start / MINUTES_PER_DAY);
  return [
    ...itemMark(item, digits, words),
    span(`  ${dayLabel(day)}  ${timeOf(item, words)}  `, standingRole(item.standing)),
  ];
}

/** `● 3`. */
export function itemMark(
  { kind, number, standing }: Item,
  digits: number,
  words: Words,
  after = '',
): Line {
  const role = standing === 'past' ? 'quiet' : kind;
  return [
    span(words.glyphs.mark[kind], role),
    span(` ${(number === 0 ? '' : String(number)).padStart(digits)}${after}`, role),
  ];
}

/** `07:00–07:40`. */
export function timeOf({ start, end }: Item, words: Words): string {
  const midnight = Math.floor(start / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const tomorrow = end > midnight + MINUTES_PER_DAY;
  return words.span(start - midnight, tomorrow ? end - midnight - MINUTES_PER_DAY : end - midnight);
}

export function reasonLines(
  item: Item,
  { width, words, allReasons, noReasons }: ListOptions,
  indent: number,
): Line[] {
  if (noReasons) return [];
  const margin = span(' '.repeat(indent));
  if (!allReasons) {
    const why = whyOf(item, words);
    return why === '' ? [] : hanging([margin], why, { width, indent, role: 'quiet' });
  }
  const bullet = `${words.glyphs.bullet} `;
  return allReasonsOf(item, words).flatMap((reason) =>
    hanging([margin, span(bullet, 'quiet')], reason, {
      width,
      indent: indent + 2,
      role: 'quiet',
    }),
  );
}
