import { weekdayIndex } from '../time/calendar.ts';
import { type Line, lineWidth, type Role, span } from './lines.ts';
import type { WeekView } from './week-view.ts';
import { widthOf, wrap } from './width.ts';
import { datesOf, dayAndMonth, type Words } from './words.ts';

/** Which week, in which zone, and whether clocks change in it. */
export function headerLines(view: WeekView, words: Words, width: number, cellNote = ''): Line[] {
  const title = weekTitle(view, words);
  const zone = `${zoneText(view, words)}${cellNote}`;
  const notes = clockNotes(view.clockChanges);
  return [
    ...besideOrBelow([span(title, 'strong')], zone, width),
    ...notes.flatMap((note) => lines(note, 'caution', width)),
  ];
}

/** `Europe/Berlin, 24 h`. */
export function zoneText({ plan }: WeekView, words: Words): string {
  return `${words.say(plan.timeZone)}, ${words.twelveHour ? '12' : '24'} h`;
}

/** A heading with a quiet note at the end of its line, or below it where both do not fit. */
export function besideOrBelow(heading: Line, note: string, width: number): Line[] {
  const gap = width - lineWidth(heading) - widthOf(note);
  if (gap >= 2) return [[...heading, span(' '.repeat(gap)), span(note, 'quiet')]];
  const [only, ...others] = heading;
  const above = only && others.length === 0 ? lines(only.text, only.role, width) : [heading];
  return [...above, ...lines(note, 'quiet', width)];
}

function lines(text: string, role: Role | undefined, width: number): Line[] {
  return wrap(text, width).map((line): Line => [span(line, role)]);
}

/** `Week 49 · Mon 30 Nov – Sun 6 Dec 2026`; seven days from another weekday have no number. */
export function weekTitle({ plan, days }: WeekView, words: Words): string {
  const [first, last] = [days[0]?.day ?? 0, days.at(-1)?.day ?? 0];
  const dates = datesOf(first, last, words.glyphs.dash);
  const number = /-W0?(\d+)$/.exec(plan.week.iso)?.[1];
  if (number === undefined || weekdayIndex(first) !== 0) return dates;
  return `Week ${number} ${words.glyphs.dot} ${dates}`;
}

/** `Clocks go back an hour on Sun 25 Oct.` */
export function clockNotes(changes: WeekView['clockChanges']): string[] {
  return changes.map(({ day, minutes }) => {
    const way = minutes > 0 ? 'forward' : 'back';
    return `Clocks go ${way} ${lengthText(Math.abs(minutes))} on ${dayAndMonth(day)}.`;
  });
}

function lengthText(minutes: number): string {
  if (minutes === 60) return 'an hour';
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
