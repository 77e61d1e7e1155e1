import { dateText } from '../time/calendar.ts';
import { wallAt } from '../time/zone.ts';
import type { Breach } from './breach.ts';
import { type Case, type Entry, number, overlap, spanOfDay, when } from './case.ts';
import { SLOT } from './slots.ts';
import { takenTimes } from './taken.ts';

/** Rule T01: planned blocks lie in the week, after today, on the grid and in free time. */
export function timeBreaches(c: Case): Breach[] {
  const planned = c.entries.filter((entry) => entry.planned);
  return [
    ...planned.flatMap((entry) => misplaced(c, entry).map((what) => breach(entry, what))),
    ...inTakenTime(c, planned),
    ...inEachOther(c),
    ...tooManyOnADay(c),
  ];
}

function breach(entry: Entry, what: string): Breach {
  return { rule: 'T01', block: entry.block.id, text: `${entry.label} ${what}.` };
}

function misplaced(c: Case, entry: Entry): string[] {
  const found: string[] = [];
  if (!c.days.includes(entry.day)) found.push('lies outside the week');
  if (entry.day <= c.today) found.push(`is not after ${dateText(c.today)}, the day of planning`);
  const { minutes } = wallAt(c.zone, entry.start);
  if (minutes % SLOT !== 0) found.push(`does not start on a mark of ${SLOT} minutes`);
  if (entry.end <= entry.start) found.push('does not end after it starts');
  const midnight = spanOfDay(c, entry.day).end;
  if (entry.end > midnight) found.push(`ends at ${when(c, entry.end)}, after its day is over`);
  return found;
}

export function inTakenTime(c: Case, planned: readonly Entry[]): Breach[] {
  const taken = takenTimes(c);
  return planned.flatMap((entry) =>
    taken
      .filter((time) => overlap(entry, time) && (entry.workout || !time.workoutsOnly))
      .map((time) =>
        breach(entry, `overlaps ${time.what} (${when(c, time.start)} to ${when(c, time.end)})`),
      ),
  );
}

/** Massages are left to the request, which is where they come from. */
function inEachOther(c: Case): Breach[] {
  const entries = c.entries.filter(({ block }) => block.activity !== 'massage');
  return entries.flatMap((entry, index) =>
    entries.slice(index + 1).flatMap((other) => {
      if (!overlap(entry, other)) return [];
      const [moved, kept] = other.planned ? [other, entry] : [entry, other];
      return moved.planned ? [breach(moved, `overlaps ${kept.label}`)] : [];
    }),
  );
}

function tooManyOnADay(c: Case): Breach[] {
  const workouts = number(c, 'T01.workouts_a_day');
  const cooking = number(c, 'T01.cooking_a_day');
  return c.days.flatMap((day) => {
    const entries = c.entries.filter((entry) => entry.day === day);
    return [
      ...atMost(
        workouts,
        `${workouts} workouts`,
        entries.filter((entry) => entry.workout),
      ),
      ...atMost(
        cooking,
        `${cooking} cooking block`,
        entries.filter((entry) => entry.cooking),
      ),
      ...sameAgain(entries),
    ];
  });
}

function atMost(most: number, limit: string, entries: readonly Entry[]): Breach[] {
  const last = entries.findLast((entry) => entry.planned);
  if (entries.length <= most || !last) return [];
  return [breach(last, `is one of ${entries.length} that day; the limit is ${limit}`)];
}

function sameAgain(entries: readonly Entry[]): Breach[] {
  const activities = new Set(entries.map(({ block }) => block.activity));
  return [...activities].flatMap((activity) => {
    const same = entries.filter(({ block }) => block.activity === activity);
    const last = same.findLast((entry) => entry.planned);
    if (same.length < 2 || !last) return [];
    return [breach(last, `comes ${same.length} times that day; the limit is once`)];
  });
}
