import { DAY_PARTS, DAYS, type DayPart } from '../contract/names.ts';
import type { Request } from '../contract/request.ts';
import { dayWord, listed, plainNumber } from '../rules/words.ts';
import { clockMinutes, clockText, MINUTES_PER_DAY, weekday } from '../time/calendar.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { dayEnergy } from '../week/energy.ts';
import type { SmallChange } from './small-changes.ts';

type DayEnergy = Partial<Record<DayPart, number | undefined>>;

const MOST_ENERGY = 5;
const SLEEP_STEP = 30;

/** One step more energy in one part of a day. */
export function* energyChanges(
  request: Request,
  week: Week,
  { day }: WeekDay,
): Generator<SmallChange> {
  const known = dayEnergy(week.facts, day);
  const { person } = request;
  for (const part of DAY_PARTS) {
    const level = Math.min(MOST_ENERGY, known[part] + 1);
    if (part === 'night' || level === known[part]) continue;
    const own = { ...person.energy?.days?.[weekday(day)], [part]: level };
    const [from, to] = [plainNumber(known[part]), plainNumber(level)];
    yield {
      text: `energy ${to} instead of ${from} ${whenWords(day, part)}`,
      request: withEnergy(request, day, own),
      onlyEnergy: true,
    };
  }
}

function withEnergy(request: Request, day: number, own: DayEnergy): Request {
  const { person } = request;
  const days = { ...person.energy?.days, [weekday(day)]: own };
  return { ...request, person: { ...person, energy: { ...person.energy, days } } };
}

function whenWords(day: number, part: string): string {
  return part === 'early' ? `early on ${dayWord(day)}` : `on ${dayWord(day)} ${part}`;
}

/** Half an hour of sleep less at either end. */
export function* sleepChanges(request: Request, { day }: WeekDay): Generator<SmallChange> {
  const { person } = request;
  const { sleep } = person;
  const name = weekday(day);
  const own = sleep.days?.[name];
  const changed = (times: { bed?: string; wake?: string }): Request => ({
    ...request,
    person: {
      ...person,
      sleep: { ...sleep, days: { ...sleep.days, [name]: { ...own, ...times } } },
    },
  });
  const wake = clockMinutes(own?.wake ?? sleep.wake);
  if (wake >= SLEEP_STEP) {
    const text = `get up ${SLEEP_STEP} minutes earlier on ${dayWord(day)}`;
    yield { text, request: changed({ wake: clockText(wake - SLEEP_STEP) }) };
  }
  const bed = clockMinutes(own?.bed ?? sleep.bed);
  const later = clockText((bed + SLEEP_STEP) % MINUTES_PER_DAY);
  const text = `go to bed ${SLEEP_STEP} minutes later on ${dayWord(day)}`;
  yield { text, request: changed({ bed: later }) };
}

/** One step more energy in every waking part of a day. */
export function* brighterDays(
  request: Request,
  week: Week,
  { day }: WeekDay,
): Generator<SmallChange> {
  const known = dayEnergy(week.facts, day);
  const own = Object.fromEntries(
    DAY_PARTS.map((part) => [
      part,
      part === 'night' ? known[part] : Math.min(MOST_ENERGY, known[part] + 1),
    ]),
  );
  yield {
    text: `one step more energy all of ${dayWord(day)}`,
    request: withEnergy(request, day, own),
    onlyEnergy: true,
  };
}

/** Work that asks little of a day is not worth making lighter. */
const LEAST_WORKLOAD = 2;

/** The commitments that ask the most of a day ask one step less of it. */
export function* workloadChanges(
  request: Request,
  { facts }: Week,
  { day }: WeekDay,
): Generator<SmallChange> {
  const name = weekday(day);
  const all = request.commitments ?? [];
  const isToday = ({ days = [...DAYS] }: (typeof all)[number]) => days.includes(name);
  const loadOf = ({ workload }: (typeof all)[number]) =>
    Math.ceil(workload ?? facts.numbers('E04.usual_workload'));
  const highest = Math.max(0, ...all.filter(isToday).map(loadOf));
  if (highest < LEAST_WORKLOAD) return;
  const isHardest = (each: (typeof all)[number]) => isToday(each) && loadOf(each) === highest;
  const commitments = all.flatMap((each) => {
    if (!isHardest(each)) return [each];
    const others = (each.days ?? DAYS).filter((other) => other !== name);
    const lighter = { ...each, days: [name], workload: highest - 1 };
    return others.length > 0 ? [{ ...each, days: others }, lighter] : [lighter];
  });
  const titles = listed([...new Set(all.filter(isHardest).map(({ title }) => title))]);
  yield {
    text: `a lighter day of ${titles} on ${dayWord(day)}`,
    request: { ...request, commitments },
  };
}
