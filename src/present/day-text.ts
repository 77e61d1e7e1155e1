import type { Plan } from '../contract/plan.ts';
import { DISCLAIMER } from '../knowledge/safety.ts';
import { PHASE } from '../knowledge/wording.ts';
import { dayNumber, MINUTES_PER_DAY } from '../time/calendar.ts';
import { dayHeading, itemLines } from './agenda.ts';
import { areasOn, type Stretch } from './areas.ts';
import type { ListOptions } from './block-list.ts';
import { type DayPage, dayPage } from './day-page.ts';
import { factsOf } from './facts.ts';
import { besideOrBelow, clockNotes, zoneText } from './header.ts';
import { hanging, type Line, type Painter, rendered, span } from './lines.ts';
import { type Note, type NoteText, noteLines, phaseMark, regionNames } from './notes.ts';
import { nearness } from './now.ts';
import { apart, listOptions, proseWidth, type TextOptions } from './options.ts';
import { itemTexts } from './spoken.ts';
import { unglued, wrap } from './width.ts';
import { dayAndMonth, momentNear, type Words } from './words.ts';

/**
 * One day of what is planned, for `show today`. Of several weeks, given the latest made last, it
 * also knows what comes after a week's last day.
 */
export function dayText(
  plans: Plan | readonly Plan[],
  date: string,
  options: TextOptions,
  paint: Painter = (_, text) => text,
): string {
  const list = listOptions(options);
  const spoken = options.accessible ?? false;
  const page = dayPage('blocks' in plans ? [plans] : plans, dayNumber(date), options.now);
  const notes = [...recoveryNotes(page, list.words), ...nextNote(page, list.words)];
  const prose = proseWidth(list.width);
  const sections = [
    headingLines(page, list, spoken),
    spoken ? spokenBlocks(page, list) : blockLines(page, list),
    noteLines(notes, prose, spoken),
    wrap(list.words.say(DISCLAIMER), prose).map((line): Line => [span(line, 'quiet')]),
  ];
  return rendered(apart(sections), paint);
}

function headingLines(page: DayPage, { words, width }: ListOptions, spoken: boolean): Line[] {
  const { day, now, week } = page;
  if (!week) return [dayHeading({ day, energy: 0 }, now, words)];
  const energy = week.days.find((each) => each.day === day)?.energy ?? 0;
  const changes = week.clockChanges.filter((change) => change.day === day);
  const heading = spoken
    ? spokenHeading(day, energy, page)
    : besideOrBelow(dayHeading({ day, energy }, now, words), zoneText(week, words), width);
  return [
    ...heading,
    ...clockNotes(changes).flatMap((note) =>
      wrap(note, width).map((line): Line => [span(line, 'caution')]),
    ),
  ];
}

function spokenHeading(day: number, energy: number, { now }: DayPage): Line[] {
  const date = `${nearness(day, now)}${dayAndMonth(day)}`;
  return [[span(energy === 0 ? `${date}.` : `${date}, energy ${energy} of 5.`)]];
}

function blockLines(page: DayPage, list: ListOptions): Line[] {
  const { items } = page;
  if (items.length === 0) return emptyLines(page, list);
  const digits = Math.max(...items.map(({ number }) => String(number).length));
  return items.flatMap((item) => itemLines(item, digits, list));
}

function spokenBlocks(page: DayPage, list: ListOptions): Line[] {
  const { width } = list;
  if (page.items.length === 0) return emptyLines(page, list);
  return page.items.flatMap((item) =>
    itemTexts(item, list).flatMap((text) => hanging([], text, { width, indent: 0 })),
  );
}

function emptyLines({ day, now, week }: DayPage, { width }: ListOptions): Line[] {
  const when =
    day === now?.day ? 'today' : now && day === now.day + 1 ? 'tomorrow' : `on ${dayAndMonth(day)}`;
  const text = week
    ? `Nothing ${now && day < now.day ? 'was' : 'is'} planned ${when}.`
    : `The week ${when === 'today' ? 'of today' : when === 'tomorrow' ? 'of tomorrow' : `of ${dayAndMonth(day)}`} is not planned yet.`;
  return wrap(text, width).map((line): Line => [span(line)]);
}

function recoveryNotes({ day, phases }: DayPage, words: Words): Note[] {
  const texts = areasOn(day, phases).flatMap(({ regions, stretches }): NoteText[] => {
    const names = regionNames(regions);
    return [
      { text: `${names.slice(0, 1).toUpperCase()}${names.slice(1)}:` },
      ...stretches.map((stretch, index) => ({
        text: `${stretchText(stretch, index > 0, day, words)}. ${words.say(PHASE[stretch.phase].text)}`,
        mark: phaseMark(stretch.phase, words),
      })),
    ];
  });
  return texts.length === 0 ? [] : [{ label: 'Recovery', role: 'strong', texts }];
}

/** `rest from 18:00 until Wed 18:00`, `then easy for the rest of the day`, `relaxed all day`. */
function stretchText(
  { phase, start, end }: Stretch,
  follows: boolean,
  day: number,
  words: Words,
): string {
  const midnight = day * MINUTES_PER_DAY;
  const tonight = midnight + MINUTES_PER_DAY;
  const from = start <= midnight || follows ? '' : ` from ${words.clock(start - midnight)}`;
  const name = `${follows ? 'then ' : ''}${phase}${from}`;
  if (end < tonight) return `${name} until ${words.clock(end - midnight)}`;
  const allDay = start <= midnight ? `${name} all day` : name;
  if (end > tonight) {
    return `${allDay}${start <= midnight ? ',' : ''} until ${momentNear(end, day, words)}`;
  }
  return start <= midnight ? allDay : `${name}${from === '' ? '' : ','} for the rest of the day`;
}

/** What comes once this day is over. */
function nextNote({ day, now, items, following }: DayPage, words: Words): Note[] {
  if (!following) return [];
  const { start } = following;
  const on = Math.floor(start / MINUTES_PER_DAY);
  const date = `${nearness(on, now)}${dayAndMonth(on)} ${words.clock(start - on * MINUTES_PER_DAY)}`;
  const isFirst = !items.some(({ standing }) => standing === 'next');
  const label = isFirst || day !== now?.day ? 'Next' : 'After that';
  const text = `${date}  ${factsOf(following, words)}`;
  return [{ label, role: 'strong', texts: [{ text: unglued(text) }] }];
}
