import type { Reason } from '../contract/plan.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { hanging, type Line, span } from './lines.ts';
import { energyRole } from './timeline.ts';
import type { DayView, Item, WeekView } from './week-view.ts';
import { dayAndMonth, daysInShort, moment, type Words } from './words.ts';

export interface ListOptions {
  readonly width: number;
  readonly words: Words;
  /** Every reason of a block instead of the most telling one. */
  readonly allReasons: boolean;
}

/** Day by day, for narrow screens: what is on, and which phase it is. */
export function agenda(view: WeekView, options: ListOptions): Line[] {
  return view.days.flatMap((day) => dayLines(day, view, options));
}

function dayLines(day: DayView, view: WeekView, options: ListOptions): Line[] {
  const { glyphs } = options.words;
  const mark = glyphs.energy[day.energy - 1];
  const heading: Line = [
    span(dayAndMonth(day.day), 'strong'),
    span('  '),
    span(`${mark ? `${mark} ` : ''}energy ${day.energy}/5`, energyRole(day.energy)),
  ];
  const items = day.items.flatMap((item) => itemLines(item, options, 2));
  return [heading, ...phaseLines(day.day, view, options), ...items];
}

/** The phases of a day, in words. */
function phaseLines(day: number, view: WeekView, { words, width }: ListOptions): Line[] {
  const start = day * MINUTES_PER_DAY;
  const end = start + MINUTES_PER_DAY;
  return view.shades
    .filter((shade) => shade.start < end && shade.end > start)
    .sort((one, other) => one.start - other.start)
    .flatMap(({ phase, start: from, end: to }) => {
      const since = from > start ? `${words.clock(from - start)} ` : '';
      const until = to >= end ? `until ${moment(to, words)}` : `until ${words.clock(to - start)}`;
      const prefix = [span('  '), span(words.glyphs.mark[phase], phase), span(' ')];
      return hanging(prefix, `${since}${phase} phase ${until}`, { width, indent: 4, role: phase });
    });
}

/** The list that the timeline's numbers lead to. */
export function blockList(view: WeekView, options: ListOptions): Line[] {
  return view.days.flatMap(({ day, items }) =>
    items.flatMap((item) => itemLines(item, options, 0, `${dayAndMonth(day).slice(0, 3)} `)),
  );
}

function itemLines(item: Item, options: ListOptions, indent: number, day = ''): Line[] {
  const { words, width, allReasons } = options;
  const midnight = Math.floor(item.start / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const time = words.span(item.start - midnight, item.end - midnight);
  const prefix: Line = [
    span(' '.repeat(indent)),
    span(words.glyphs.mark[item.kind], item.kind),
    span(` ${String(item.number).padStart(2)}  `),
    span(`${day}${time}  `),
  ];
  const title = hanging(prefix, titleOf(item, words), {
    width,
    indent: indent + 6,
    role: 'strong',
  });
  const reasons = allReasons ? item.block.reasons : item.block.reasons.slice(0, shownReasons(item));
  return [...title, ...reasons.flatMap((each) => reasonLines(each, options, indent))];
}

/** Where it is not the full session or feeds days, the second reason says so. */
function shownReasons({ block }: Item): number {
  return block.variant !== 'full' || block.kind === 'meal-prep' ? 2 : 1;
}

function reasonLines({ text }: Reason, { words, width }: ListOptions, indent: number): Line[] {
  const margin = indent + 6;
  return hanging([span(' '.repeat(margin))], words.say(text), {
    width,
    indent: margin,
    role: 'quiet',
  });
}

/** More days than this are counted, not named. */
const MANY_DAYS = 5;

function titleOf({ block, kind }: Item, words: Words): string {
  const title = words.say(block.title);
  if (kind === 'massage') return title;
  const away = block.travelMinutes > 0 ? `, at the ${block.place}` : '';
  const around = block.setUpMinutes + block.cleanUpMinutes + block.travelMinutes;
  const minutes = `${block.minutes} min${around > 0 ? ` + ${around} around it` : ''}`;
  const feeds =
    block.covers.length > MANY_DAYS
      ? `, feeds ${block.covers.length} days`
      : block.covers.length > 0
        ? `, feeds ${daysInShort(block.covers, words.glyphs.dash)}`
        : '';
  const fixed = block.status === 'planned' ? '' : `, ${block.status}`;
  return `${title} (${minutes}${away}${feeds}${fixed})`;
}
