import type { Plan } from '../contract/plan.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { hanging, type Line, lineWidth, type Painter, rendered, span } from './lines.ts';
import { apart, listOptions, proseWidth, type TextOptions } from './options.ts';
import { type Item, type WeekView, weekView } from './week-view.ts';
import { GLUE, padded, wrap } from './width.ts';
import { dayAndMonth, type Words } from './words.ts';

export interface TwoWeeks {
  readonly before: Plan;
  readonly after: Plan;
  /** Above the week as it would be. */
  readonly heading: string;
  readonly words: string;
  /** Why each thing changes. */
  readonly reasons: readonly string[];
}

/** Narrower, the weeks stand one under the other. */
const BESIDE_WIDTH = 76;
const GAP = 3;
const PLANNED = 'As planned';

/** Two ways for a week side by side; what differs is marked with − and +. */
export function twoWeeksText(
  { before, after, heading, words: cost, reasons }: TwoWeeks,
  options: TextOptions,
  paint: Painter = (_, text) => text,
): string {
  const { words, width } = listOptions(options);
  const spoken = options.accessible ?? false;
  const [one, other] = [weekView(before), weekView(after)];
  const prose = (text: string) =>
    wrap(words.say(text), proseWidth(width)).map((line): Line => [span(line)]);
  const weeks =
    width >= BESIDE_WIDTH && !spoken
      ? [beside([one, other], heading, width, words)]
      : [
          column(one, other, {
            heading: PLANNED,
            mark: spoken ? 'until now: ' : '- ',
            width,
            words,
          }),
          column(other, one, { heading, mark: spoken ? 'instead: ' : '+ ', width, words }),
        ];
  const why = reasons.flatMap((text) =>
    hanging([span(spoken ? '' : `${words.glyphs.bullet} `)], words.say(text), {
      width: proseWidth(width),
      indent: spoken ? 0 : 2,
    }),
  );
  return rendered(apart([...weeks, prose(cost), why]), paint);
}

/** One day of both weeks: what is in both stands on one line, the rest as close as it can be. */
interface Row {
  readonly left?: Item;
  readonly right?: Item;
}

function beside(
  [one, other]: readonly [WeekView, WeekView],
  heading: string,
  width: number,
  words: Words,
): Line[] {
  const half = Math.floor((width - GAP) / 2);
  const row = (left: readonly Line[], right: readonly Line[]): Line[] =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, index): Line => {
      const first = left[index] ?? [];
      const blank = ' '.repeat(Math.max(0, half - lineWidth(first)));
      return [...first, span(`${blank} ${words.glyphs.border} `, 'quiet'), ...(right[index] ?? [])];
    });
  const title = (text: string): Line[] =>
    wrap(words.say(text), half).map((line) => [span(line, 'strong')]);
  return [
    ...row(title(PLANNED), title(heading)),
    ...one.days.flatMap(({ day }) => {
      const name: Line[] = [[span(dayAndMonth(day), 'quiet')]];
      const rows = rowsOf(itemsOn(day, one), itemsOn(day, other));
      const cells = rows.flatMap(({ left, right }) => {
        const differs = left === undefined || right === undefined || !isSame(left, right);
        return row(
          left ? cell(left, differs ? '- ' : '  ', half, words) : [],
          right ? cell(right, differs ? '+ ' : '  ', half, words) : [],
        );
      });
      return cells.length === 0 ? [] : [...row(name, name), ...cells];
    }),
  ];
}

function itemsOn(day: number, { items }: WeekView): Item[] {
  return items.filter(({ start }) => Math.floor(start / MINUTES_PER_DAY) === day);
}

function isSame({ block: one }: Item, { block: other }: Item): boolean {
  return one.start === other.start && one.end === other.end && one.activity === other.activity;
}

function rowsOf(left: readonly Item[], right: readonly Item[]): Row[] {
  const rows: Row[] = [];
  let [from, to] = [0, 0];
  for (const [index, item] of [...left, undefined].entries()) {
    const twin = item
      ? right.findIndex((each, at) => at >= to && isSame(item, each))
      : right.length;
    if (twin < 0) continue;
    const [gone, come] = [left.slice(from, index), right.slice(to, twin)];
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
      rows.push({ ...(gone[at] && { left: gone[at] }), ...(come[at] && { right: come[at] }) });
    }
    const same = right[twin];
    if (item && same) rows.push({ left: item, right: same });
    [from, to] = [index + 1, twin + 1];
  }
  return rows;
}

function cell(item: Item, mark: string, width: number, words: Words): Line[] {
  const changed = mark.trim() !== '';
  const role = changed ? 'strong' : item.kind;
  const time = words.clock(item.start % MINUTES_PER_DAY);
  const prefix = [span(mark, 'strong'), span(`${time} `, role)];
  const { title, minutes } = item.block;
  const text = `${words.say(title)}, ${minutes}${GLUE}min`;
  return hanging(prefix, text, {
    width,
    indent: 4 + mark.length,
    role: changed ? role : undefined,
  });
}

function column(
  view: WeekView,
  other: WeekView,
  look: { heading: string; mark: string; width: number; words: Words },
): Line[] {
  const { heading, mark, width, words } = look;
  return [
    ...wrap(words.say(heading), width).map((line): Line => [span(line, 'strong')]),
    ...view.items.flatMap((item) => {
      const stays = other.items.some((each) => isSame(item, each));
      const day = padded(dayAndMonth(Math.floor(item.start / MINUTES_PER_DAY)), 10);
      const lead = stays ? ' '.repeat(mark.length > 2 ? 0 : mark.length) : mark;
      return cell(item, `${lead}${day} `, width, words);
    }),
  ];
}
