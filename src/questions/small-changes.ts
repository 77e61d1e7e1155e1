import { DAY_PARTS } from '../contract/names.ts';
import type { Block, Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { dayWord, plainNumber } from '../rules/words.ts';
import { clockMinutes, clockText, dayNumber, MINUTES_PER_DAY, weekday } from '../time/calendar.ts';
import { instantText, parseInstant } from '../time/zone.ts';
import { dayEnergy, type Week, type WeekDay } from '../week/assess.ts';

/** A change that a person could make to their week, in words and made. */
export interface SmallChange {
  readonly text: string;
  readonly request: Request;
  /** It gives up something of the week for it. */
  readonly leavesOut?: boolean;
}

/** Minutes of something fixed that might be freed, the easier first. */
const FREED_MINUTES = [15, 30] as const;
const SLEEP_STEP = 30;

/**
 * What somebody might change for a session to fit, from what people find small to what they find
 * large: a quarter of an hour of something that is fixed, half an hour of it, one step more energy
 * in one part of a day, half an hour of sleep moved, one day less of cooking ahead, one session
 * less. Within a kind the earlier day comes first.
 */
export function* smallChanges(request: Request, plan: Plan, week: Week): Generator<SmallChange> {
  const days = week.days.filter(({ open }) => open);
  for (const minutes of FREED_MINUTES) {
    yield* busyChanges(request, week, minutes);
    for (const day of days) yield* commitmentChanges(request, day, minutes);
  }
  for (const day of days) yield* energyChanges(request, week, day);
  for (const day of days) yield* sleepChanges(request, day);
  yield* cookingChanges(request);
  yield* sessionChanges(request, plan, week);
}

function* busyChanges(request: Request, week: Week, minutes: number): Generator<SmallChange> {
  const { zone, now } = week.facts;
  const last = week.days.at(-1)?.end ?? week.start;
  for (const [index, time] of (request.busy ?? []).entries()) {
    const [start, end] = [parseInstant(zone, time.start), parseInstant(zone, time.end)];
    if (end <= Math.max(week.start, now) || start >= last || end - start < minutes) continue;
    const name = `${time.title ?? 'what is busy'} on ${dayWord(dayNumber(instantText(zone, start).slice(0, 10)))}`;
    const changed = (times: Partial<typeof time>): Request => ({
      ...request,
      busy: (request.busy ?? []).map((each, at) => (at === index ? { ...each, ...times } : each)),
    });
    const earlier = instantText(zone, end - minutes);
    yield { text: `end ${name} ${minutes} minutes earlier`, request: changed({ end: earlier }) };
    const later = instantText(zone, start + minutes);
    yield { text: `begin ${name} ${minutes} minutes later`, request: changed({ start: later }) };
  }
}

/** A commitment of many days is changed on one of them. */
function* commitmentChanges(
  request: Request,
  { day }: WeekDay,
  minutes: number,
): Generator<SmallChange> {
  const name = weekday(day);
  const all = request.commitments ?? [];
  for (const [index, commitment] of all.entries()) {
    const { days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], title } = commitment;
    if (!days.includes(name)) continue;
    const start = clockMinutes(commitment.start);
    const end = clockMinutes(commitment.end);
    const length = end > start ? end - start : end + MINUTES_PER_DAY - start;
    if (length <= minutes) continue;
    const changed = (times: { start?: string; end?: string }): Request => ({
      ...request,
      commitments: all.flatMap((each, at) =>
        at === index
          ? [
              ...(days.length > 1
                ? [{ ...each, days: days.filter((other) => other !== name) }]
                : []),
              { ...each, days: [name], ...times },
            ]
          : [each],
      ),
    });
    const what = `${title} ${minutes} minutes`;
    const earlier = clockText((end - minutes + MINUTES_PER_DAY) % MINUTES_PER_DAY);
    yield { text: `end ${what} earlier on ${dayWord(day)}`, request: changed({ end: earlier }) };
    const later = clockText((start + minutes) % MINUTES_PER_DAY);
    yield { text: `begin ${what} later on ${dayWord(day)}`, request: changed({ start: later }) };
  }
}

const MOST_ENERGY = 5;

function* energyChanges(request: Request, week: Week, { day }: WeekDay): Generator<SmallChange> {
  const known = dayEnergy(week.facts, day);
  const { person } = request;
  for (const part of DAY_PARTS) {
    const level = Math.min(MOST_ENERGY, known[part] + 1);
    if (part === 'night' || level === known[part]) continue;
    const name = weekday(day);
    const days = {
      ...person.energy?.days,
      [name]: { ...person.energy?.days?.[name], [part]: level },
    };
    const [from, to] = [plainNumber(known[part]), plainNumber(level)];
    yield {
      text: `energy ${to} instead of ${from} ${whenWords(day, part)}`,
      request: { ...request, person: { ...person, energy: { ...person.energy, days } } },
    };
  }
}

function whenWords(day: number, part: string): string {
  return part === 'early' ? `early on ${dayWord(day)}` : `on ${dayWord(day)} ${part}`;
}

function* sleepChanges(request: Request, { day }: WeekDay): Generator<SmallChange> {
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

function* cookingChanges(request: Request): Generator<SmallChange> {
  const { mealPrep } = request.person;
  const days = mealPrep?.days ?? mealPrep?.for?.length ?? 0;
  if (!mealPrep || days === 0) return;
  const person = { ...request.person, mealPrep: { ...mealPrep, days: days - 1 } };
  yield { text: 'cook ahead for one day less', request: { ...request, person }, leavesOut: true };
}

/** The smallest session first. */
function* sessionChanges(request: Request, plan: Plan, week: Week): Generator<SmallChange> {
  const isOpen = ({ kind, status, start }: Block) =>
    kind === 'workout' &&
    status === 'planned' &&
    week.days.some(({ day, open }) => open && day === dayNumber(start.slice(0, 10)));
  const blocks = plan.blocks.filter(isOpen).sort((one, other) => one.load - other.load);
  for (const { id, title, start } of blocks) {
    const text = `leave out ${title} on ${dayWord(dayNumber(start.slice(0, 10)))}`;
    const dropped = [...(request.dropped ?? []), id];
    yield { text, request: { ...request, dropped }, leavesOut: true };
  }
}
