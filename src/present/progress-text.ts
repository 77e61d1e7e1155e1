import type { Progress, ProgressWeek } from '../contract/progress.ts';
import { dayNumber } from '../time/calendar.ts';
import { hanging, type Line, type Painter, type Role, rendered, span } from './lines.ts';
import { apart, listOptions, proseWidth, type TextOptions } from './options.ts';
import { counted, hoursText, progressTexts, tenths } from './progress-words.ts';
import { padded, widthOf } from './width.ts';
import { dayAndMonth, type Words } from './words.ts';

const LABEL = 10;
/** A bar, a blank, up to four digits, and two blanks before the next. */
const CELL = 8;
const BARS = { unicode: '▁▂▃▄▅▆▇█', ascii: '.:-=+*#@' } as const;

/** One row of the table: a number for each week, and how high the highest bar stands. */
interface Row {
  readonly name: string;
  readonly role: Role;
  readonly value: (week: ProgressWeek) => number | null;
  readonly text: (week: ProgressWeek) => string;
  /** The value of the lowest and the highest bar; missing: nothing, and the most of these weeks. */
  readonly scale?: readonly [number, number];
}

const ROWS: readonly Row[] = [
  {
    name: 'Minutes',
    role: 'workout',
    value: ({ minutes }) => minutes,
    text: ({ minutes }) => String(minutes),
  },
  { name: 'Load', role: 'gentle', value: ({ load }) => load, text: ({ load }) => String(load) },
  {
    name: 'Energy',
    role: 'meal-prep',
    value: ({ energy }) => energy,
    text: ({ energy }) => tenths(energy ?? 0),
    scale: [1, 5],
  },
  {
    name: 'Done',
    role: 'strong',
    value: ({ known, done }) => (known > 0 ? done / known : null),
    text: ({ done, known }) => `${done}/${known}`,
    scale: [0, 1],
  },
];

/** How the last weeks went: a bar and a number a week, and a sentence for each measure. */
export function progressText(
  progress: Progress,
  options: TextOptions,
  paint: Painter = (_, text) => text,
): string {
  const { words, width } = listOptions(options);
  const prose = proseWidth(width);
  const texts = progressTexts(progress);
  const sentences = [texts.minutes, texts.load, texts.energy, texts.soreness, texts.kept];
  if (progress.weeks.length + progress.massages.length === 0) {
    const nothing =
      'Nothing is recorded yet. recovery-plan checkin says how you are, recovery-plan done what you did.';
    return rendered(hanging([], words.say(nothing), { width: prose, indent: 0 }), paint);
  }
  const spoken = options.accessible ?? false;
  const sections = [
    titleLines(progress),
    ...(spoken ? [spokenWeeks(progress, prose)] : tables(progress, words, width, options.ascii)),
    massageLines(progress, words, { width, ascii: options.ascii, spoken }),
    sentences.flatMap((text) =>
      text ? hanging([], words.say(text), { width: prose, indent: 0 }) : [],
    ),
  ];
  return rendered(apart(sections), paint);
}

function titleLines({ weeks }: Progress): Line[] {
  return weeks.length === 0
    ? []
    : [[span(`Progress of ${counted(weeks.length, 'week')}`, 'strong')]];
}

/** As many weeks side by side as fit, and the others below. */
function tables({ weeks }: Progress, words: Words, width: number, ascii: boolean): Line[][] {
  const columns = Math.max(1, Math.floor((width - LABEL) / CELL));
  const rows = Math.ceil(weeks.length / columns);
  return Array.from({ length: rows }, (_, index) => {
    const part = weeks.slice(index * columns, (index + 1) * columns);
    return [headLine(part), ...ROWS.flatMap((row) => rowLine(row, part, weeks, words, ascii))];
  });
}

function headLine(weeks: readonly ProgressWeek[]): Line {
  const dates = weeks.map(({ start }) => shortDate(start).padStart(CELL)).join('');
  return [span(padded('Week of', LABEL), 'quiet'), span(dates, 'quiet')];
}

function rowLine(
  row: Row,
  part: readonly ProgressWeek[],
  all: readonly ProgressWeek[],
  { glyphs }: Words,
  ascii: boolean,
): Line[] {
  const known = all.flatMap((week) => row.value(week) ?? []);
  if (known.length === 0) return [];
  const [least, most] = row.scale ?? [0, Math.max(1, ...known)];
  const cells = part.flatMap((week) => {
    const value = row.value(week);
    if (value === null) return [span(glyphs.dash.padStart(CELL), 'quiet')];
    const text = row.text(week);
    const bar = barFor((value - least) / (most - least), ascii);
    return [
      span(' '.repeat(Math.max(1, CELL - 2 - widthOf(text)))),
      span(bar, row.role),
      span(` ${text}`),
    ];
  });
  return [[span(padded(row.name, LABEL)), ...cells]];
}

function barFor(share: number, ascii: boolean): string {
  const bars = ascii ? BARS.ascii : BARS.unicode;
  return bars[Math.round(Math.min(1, Math.max(0, share)) * (bars.length - 1))] ?? '';
}

function spokenWeeks({ weeks }: Progress, width: number): Line[] {
  return weeks.flatMap((week) => {
    const { start, underWay, minutes, load, energy, checkIns, done, known, unknown } = week;
    const facts = [
      ...(minutes === null ? [] : [`${minutes} minutes`]),
      ...(load === null ? [] : [`load ${load}`]),
      ...(energy === null
        ? []
        : [`energy ${tenths(energy)} of 5 in ${counted(checkIns, 'check-in')}`]),
      ...(known > 0 ? [`${done} of ${counted(known, 'session')} done`] : []),
      ...(unknown > 0 ? [`${unknown} without a report`] : []),
    ];
    const what = facts.length > 0 ? facts.join(', ') : 'nothing reported';
    const text = `Week of ${dayAndMonth(dayNumber(start))}${underWay ? ', so far' : ''}: ${what}.`;
    return hanging([], text, { width, indent: 0 });
  });
}

function massageLines(
  { massages }: Progress,
  words: Words,
  { width, ascii, spoken }: { width: number; ascii: boolean; spoken: boolean },
): Line[] {
  if (massages.length === 0) return [];
  const most = Math.max(1, ...massages.map(({ hours: [from, to] }) => to ?? from));
  const said = massages.map((massage) => {
    const day = dayAndMonth(dayNumber(massage.start.slice(0, 10)));
    const [from, to] = massage.hours;
    const bar = barFor((massage.likely ?? to ?? from) / most, ascii);
    return spoken ? `${day}: ${hoursText(massage)}` : `${day} ${bar} ${hoursText(massage)}`;
  });
  const glued = said.map((text) => text.replaceAll(' ', '\u00a0'));
  const between = spoken ? ', ' : `\u00a0${words.glyphs.dot} `;
  const text = `Soreness after massages: ${glued.join(between)}`;
  return hanging([], text, { width, indent: 2 });
}

function shortDate(date: string): string {
  return dayAndMonth(dayNumber(date)).replace(/^\w+ /, '');
}
