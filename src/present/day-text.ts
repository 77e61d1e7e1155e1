import type { Plan } from '../contract/plan.ts';
import { DISCLAIMER } from '../knowledge/safety.ts';
import { dayNumber, MINUTES_PER_DAY } from '../time/calendar.ts';
import { dayHeading, itemLines } from './agenda.ts';
import { areasOn, type Stretch } from './areas.ts';
import type { ListOptions } from './block-list.ts';
import { type DayPage, dayPage } from './day-page.ts';
import { besideOrBelow, clockNotes, zoneText } from './header.ts';
import { hanging, type Line, type Painter, rendered, span } from './lines.ts';
import { type Note, type NoteText, noteLines, phaseMark, regionNames } from './notes.ts';
import { nearness } from './now.ts';
import { apart, listOptions, proseWidth, type TextOptions } from './options.ts';
import { itemTexts, spokenHeading } from './spoken.ts';
import { GLUE, wrap } from './width.ts';
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
  const notes = [...recoveryNotes(page, list.words), ...nextNote(page, list.words, spoken)];
  const prose = proseWidth(list.width);
  const sections = [
    headingLines(page, list, spoken),
    spoken ? spokenBlocks(page, list) : blockLines(page, list),
    wrap(closingText(page), list.width).map((line): Line => [span(line)]),
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
    ? hanging([], spokenHeading({ day, energy }, now), { width, indent: 0 })
    : besideOrBelow(dayHeading({ day, energy }, now, words), zoneText(week, words), width);
  return [
    ...heading,
    ...clockNotes(changes).flatMap((note) =>
      wrap(note, width).map((line): Line => [span(line, 'caution')]),
    ),
  ];
}

function blockLines({ items }: DayPage, list: ListOptions): Line[] {
  const digits = Math.max(0, ...items.map(({ number }) => String(number).length));
  return items.flatMap((item) => itemLines(item, digits, list));
}

function spokenBlocks({ items }: DayPage, list: ListOptions): Line[] {
  const { width } = list;
  return items.flatMap((item) =>
    itemTexts(item, list).flatMap((text) => hanging([], text, { width, indent: 0 })),
  );
}

/** What there is to say where no block is still to come. */
function closingText({ day, now, week, items }: DayPage): string {
  const isToday = day === now?.day;
  const isTomorrow = now !== undefined && day === now.day + 1;
  const name = isToday ? 'today' : isTomorrow ? 'tomorrow' : dayAndMonth(day);
  const on = isToday || isTomorrow ? name : `on ${name}`;
  if (items.length > 0) {
    const isOver = isToday && items.every(({ standing }) => standing === 'past');
    return isOver ? 'Nothing more is planned today.' : '';
  }
  if (!week) return `The week of ${name} is not planned yet.`;
  return `Nothing ${now && day < now.day ? 'was' : 'is'} planned ${on}.`;
}

function recoveryNotes({ day, phases }: DayPage, words: Words): Note[] {
  const texts = areasOn(day, phases).flatMap(({ regions, stretches }): NoteText[] => {
    const names = regionNames(regions);
    return [
      { text: `${names.slice(0, 1).toUpperCase()}${names.slice(1)}:` },
      ...stretches.map((stretch, index) => ({
        text: `${stretchText(stretch, index > 0, day, words)}. ${words.say(stretch.text)}`,
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
function nextNote(page: DayPage, words: Words, spoken: boolean): Note[] {
  const { day, now, items, following } = page;
  if (!following) return [];
  const { start } = following;
  const on = Math.floor(start / MINUTES_PER_DAY);
  const date = `${nearness(on, now)}${dayAndMonth(on)} ${words.clock(start - on * MINUTES_PER_DAY)}`;
  const isFirst = !items.some(({ standing }) => standing === 'next');
  const label = isFirst || day !== now?.day ? 'Next' : 'After that';
  const what = [words.say(following.block.title), `${following.block.minutes}${GLUE}min`];
  const text = spoken
    ? `${date}: ${what.join(', ')}.`
    : `${date}  ${what.join(`${GLUE}${words.glyphs.dot} `)}`;
  return [{ label, role: 'strong', texts: [{ text }] }];
}
