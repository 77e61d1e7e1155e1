import type { Plan } from '../contract/plan.ts';
import { ACTIVITY, COOKING_CATALOGUE } from '../knowledge/activities.ts';
import { DISCLAIMER } from '../knowledge/safety.ts';
import { dayNumber } from '../time/calendar.ts';
import { agenda, blockList, type ListOptions } from './agenda.ts';
import { hanging, type Line, type Painter, rendered, span } from './lines.ts';
import { legend, scaleFor, timeline } from './timeline.ts';
import { type WeekView, weekView } from './week-view.ts';
import { datesOf, dayAndMonth, type Words, wordsFor } from './words.ts';

export interface TextOptions {
  /** Columns, at least 40. */
  readonly width: number;
  /** Seven bits only. */
  readonly ascii: boolean;
  readonly view: 'timeline' | 'agenda' | 'auto';
  /** All reasons of every block. */
  readonly reasons: boolean;
  readonly twelveHour?: boolean;
}

/** Below this the hours of a day do not fit; the agenda is read instead. */
const TIMELINE_WIDTH = 76;
const NARROWEST = 40;

/** A plan as a person reads it in a terminal. Nothing in it relies on colour. */
export function planText(plan: Plan, options: TextOptions, paint: Painter = (_, text) => text) {
  const width = Math.max(NARROWEST, options.width);
  const words = wordsFor(options.ascii, options.twelveHour ?? false);
  const view = weekView(plan);
  const list: ListOptions = { width, words, allReasons: options.reasons };
  const drawn = options.view === 'timeline' || (options.view === 'auto' && width >= TIMELINE_WIDTH);
  const scale = drawn ? scaleFor(view, width) : undefined;
  const body = scale
    ? [
        ...timeline(view, scale, width, words),
        [],
        ...(view.items.length > 0
          ? [...legend(view, words, width), [], ...blockList(view, list)]
          : []),
      ]
    : agenda(view, list);
  const sections = [
    [...heading(plan, view, width, words), ...paragraph(plan.summary, list)],
    body,
    notPlaced(plan, list),
    notes(plan, list),
    [
      ...loadLine(plan, list),
      ...hanging([], words.say(DISCLAIMER), { width, indent: 0, role: 'quiet' }),
    ],
  ];
  return rendered(spaced(sections), paint);
}

function spaced(sections: readonly (readonly Line[])[]): Line[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [[], ...trimmedEnd(section)]));
}

function trimmedEnd(section: readonly Line[]): readonly Line[] {
  const last = section.findLastIndex((line) => line.length > 0);
  return section.slice(0, last + 1);
}

function heading(plan: Plan, view: WeekView, width: number, words: Words): Line[] {
  const { glyphs } = words;
  const dates = datesOf(dayNumber(plan.week.start), dayNumber(plan.week.end), glyphs.dash);
  const week = `Week ${Number(plan.week.iso.slice(-2))} ${glyphs.dot} ${dates}`;
  const zone = `${words.say(plan.timeZone)}, ${words.twelveHour ? '12' : '24'} h`;
  const room = width - week.length - zone.length;
  const first: Line[] =
    room >= 2
      ? [[span(week, 'strong'), span(' '.repeat(room)), span(zone, 'quiet')]]
      : [
          ...hanging([], week, { width, indent: 0, role: 'strong' }),
          ...hanging([], zone, { width, indent: 0, role: 'quiet' }),
        ];
  const change = view.clockChange;
  if (!change) return first;
  const way = change.minutes > 0 ? 'forward' : 'back';
  const text = `Clocks go ${way} ${Math.abs(change.minutes)} minutes by ${dayAndMonth(change.day)}.`;
  return [...first, ...hanging([], text, { width, indent: 0, role: 'caution' })];
}

function paragraph(text: string, { width, words }: ListOptions): Line[] {
  return text === '' ? [] : hanging([], words.say(text), { width, indent: 0 });
}

/** A heading in the margin, then its sentences one under the other. */
function labelled(label: string, texts: readonly string[], options: ListOptions): Line[] {
  const { width, words } = options;
  const indent = 12;
  return texts.flatMap((text, index) => {
    const prefix = [span((index === 0 ? label : '').padEnd(indent), 'strong')];
    return hanging(prefix, words.say(text), { width, indent });
  });
}

function notPlaced(plan: Plan, options: ListOptions): Line[] {
  const times = new Map<string, number>();
  for (const { activity, minutes, text, smallestChange } of plan.unplaced) {
    const change = smallestChange ? ` Try: ${smallestChange}` : '';
    const told = `${nameOf(activity)}, ${minutes} min: ${text}${change}`;
    times.set(told, (times.get(told) ?? 0) + 1);
  }
  const texts = [...times].map(([told, count]) =>
    count > 1 ? `${count} ${options.words.glyphs.times} ${told}` : told,
  );
  return labelled('Did not fit', texts, options);
}

function nameOf(id: Plan['unplaced'][number]['activity']): string {
  return id === 'meal_prep_batch' || id === 'meal_prep_topup'
    ? COOKING_CATALOGUE[id].name
    : ACTIVITY[id].name;
}

function notes(plan: Plan, options: ListOptions): Line[] {
  const phases = plan.windows.map(({ text }) => text);
  const next = plan.nextMassage ? [plan.nextMassage.text] : [];
  return [
    ...labelled(
      'Changed',
      plan.changes.map(({ text }) => text),
      options,
    ),
    ...labelled('Recovery', phases, options),
    ...labelled('Massage', next, options),
    ...labelled(
      'Mind',
      plan.warnings.map(({ text }) => text),
      options,
    ),
    ...labelled(
      'Notes',
      plan.notices.map(({ text }) => text),
      options,
    ),
  ];
}

function loadLine({ load }: Plan, options: ListOptions): Line[] {
  const text =
    `${load.minutes} minutes of movement; load ${load.planned} of at most ${load.cap} ` +
    `(a usual week of yours: ${load.previous}).`;
  return labelled('Load', [text], options);
}
