import { weekdayIndex } from '../time/calendar.ts';
import { type Line, type Role, span } from './lines.ts';
import type { WeekView } from './week-view.ts';
import { widthOf, wrap } from './width.ts';
import { datesOf, dayAndMonth, type Words } from './words.ts';

/** Which week, in which zone, and whether clocks change in it. */
export function headerLines(view: WeekView, words: Words, width: number, cellNote = ''): Line[] {
  const title = weekTitle(view, words);
  const hours = `${words.twelveHour ? '12' : '24'} h${cellNote}`;
  const zone = `${words.say(view.plan.timeZone)}, ${hours}`;
  const gap = width - widthOf(title) - widthOf(zone);
  const lines = (text: string, role: Role) =>
    wrap(text, width).map((line): Line => [span(line, role)]);
  const top: Line[] =
    gap >= 2
      ? [[span(title, 'strong'), span(' '.repeat(gap)), span(zone, 'quiet')]]
      : [...lines(title, 'strong'), ...lines(zone, 'quiet')];
  return [...top, ...clockNotes(view).flatMap((note) => lines(note, 'caution'))];
}

/** `Week 49 · Mon 30 Nov – Sun 6 Dec 2026`; seven days from another weekday have no number. */
function weekTitle({ plan, days }: WeekView, words: Words): string {
  const [first, last] = [days[0]?.day ?? 0, days.at(-1)?.day ?? 0];
  const dates = datesOf(first, last, words.glyphs.dash);
  const number = /-W0?(\d+)$/.exec(plan.week.iso)?.[1];
  if (number === undefined || weekdayIndex(first) !== 0) return dates;
  return `Week ${number} ${words.glyphs.dot} ${dates}`;
}

/** `Clocks go back an hour on Sun 25 Oct.` */
function clockNotes({ clockChanges }: WeekView): string[] {
  return clockChanges.map(({ day, minutes }) => {
    const way = minutes > 0 ? 'forward' : 'back';
    return `Clocks go ${way} ${lengthText(Math.abs(minutes))} on ${dayAndMonth(day)}.`;
  });
}

function lengthText(minutes: number): string {
  if (minutes === 60) return 'an hour';
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
