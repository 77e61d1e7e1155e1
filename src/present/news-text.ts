import type { Plan } from '../contract/plan.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { dayHeading, itemLines } from './agenda.ts';
import type { ListOptions } from './block-list.ts';
import { weekTitle } from './header.ts';
import { hanging, type Line, type Painter, rendered, span } from './lines.ts';
import { NEWS_KINDS, type News, newsOf, newsReason, newsText as textOf } from './news.ts';
import { type Note, type NoteText, noteLines } from './notes.ts';
import { nowWithin } from './now.ts';
import { apart, listOptions, proseWidth, type TextOptions } from './options.ts';
import { type Item, type WeekView, weekView } from './week-view.ts';
import { wrap } from './width.ts';
import type { Words } from './words.ts';

/** More than this is counted; `show` has the week. */
const MOST_NEWS = 8;
/** Days that changed are shown as long as all of it stays on one screen. */
const SCREEN_LINES = 21;

/**
 * What planning a week again came to: what moved, from when to when and why, what the person's own
 * wishes break, and how the days look now.
 */
export function newsText(
  before: Plan | undefined,
  after: Plan,
  options: TextOptions,
  paint: Painter = (_, text) => text,
): string {
  const list = listOptions(options);
  const spoken = options.accessible ?? false;
  const now = nowWithin(after, options.now);
  const view = weekView(after, now);
  const news = before ? newsOf(weekView(before, now), view) : [];
  const width = proseWidth(list.width);
  const top = [
    wrap(weekTitle(view, list.words), width).map((line): Line => [span(line, 'strong')]),
    [
      ...noteLines(notesOf(news.slice(0, MOST_NEWS), view, list.words, spoken), width, spoken),
      ...wrap(closing(before, after, news.length, list.words), width).map(
        (line): Line => [span(line)],
      ),
    ],
    brokenLines(before, after, list),
  ];
  const room = SCREEN_LINES - apart(top).length;
  return rendered(apart([...top, spoken ? [] : touchedDays(news, view, list, room)]), paint);
}

function notesOf(
  news: readonly News[],
  view: WeekView,
  words: Words,
  spoken: boolean,
): readonly Note[] {
  const digits = String(view.items.length).length;
  return NEWS_KINDS.flatMap((kind): Note[] => {
    const texts = news
      .filter((each) => each.kind === kind)
      .flatMap((each) => newsTexts(each, digits, words, spoken));
    return texts.length === 0 ? [] : [{ label: kind, role: 'strong', texts }];
  });
}

function newsTexts(news: News, digits: number, words: Words, spoken: boolean): NoteText[] {
  const { kind, number } = news.item;
  const hasNumber = news.kind !== 'Taken out';
  const mark = span(
    `${words.glyphs.mark[kind]} ${(hasNumber ? String(number) : '').padStart(digits)}  `,
    kind,
  );
  const text = textOf(news, words);
  const said = text.replace(` ${words.glyphs.arrow} `, ' to ');
  const why = newsReason(news, words);
  return [
    { text: spoken ? `${hasNumber ? `Block ${number}, ` : ''}${said}.` : text, mark },
    ...(why === ''
      ? []
      : [{ text: why, mark: span(' '.repeat(digits + 4)), role: 'quiet' } as const]),
  ];
}

function closing(before: Plan | undefined, after: Plan, count: number, words: Words): string {
  if (!before) return words.say(after.summary);
  if (count > MOST_NEWS) return `And ${count - MOST_NEWS} more.`;
  return count === 0 ? 'Nothing moved.' : count === 1 ? 'Nothing else moved.' : '';
}

/** Warnings that were not there before. */
function brokenLines(before: Plan | undefined, after: Plan, { words, width }: ListOptions): Line[] {
  const known = new Set(before?.warnings.map(({ rule, text }) => `${rule} ${text}`));
  const added = after.warnings.filter(({ rule, text }) => !known.has(`${rule} ${text}`));
  if (added.length === 0) return [];
  return [
    [span('What it breaks', 'caution')],
    ...added.flatMap(({ text }) =>
      hanging([span('  ')], words.say(text), { width: proseWidth(width), indent: 2 }),
    ),
  ];
}

/** The days to which or from which something went, with the numbers that blocks have now. */
function touchedDays(
  news: readonly News[],
  view: WeekView,
  list: ListOptions,
  room: number,
): Line[] {
  const dayOf = ({ start }: Item) => Math.floor(start / MINUTES_PER_DAY);
  const touched = new Set(
    news.flatMap(({ item, old }) => [dayOf(item), ...(old ? [dayOf(old)] : [])]),
  );
  const digits = String(view.items.length).length;
  const lines: Line[] = [];
  for (const day of view.days.filter((each) => touched.has(each.day))) {
    const items = view.items.filter((item) => dayOf(item) === day.day);
    const added = [
      dayHeading(day, view.now, list.words),
      ...items.flatMap((item) => itemLines(item, digits, { ...list, noReasons: true })),
      ...(items.length === 0 ? [[span('  Nothing planned.', 'quiet')]] : []),
    ];
    if (lines.length + added.length >= room) break;
    lines.push(...added);
  }
  return lines;
}
