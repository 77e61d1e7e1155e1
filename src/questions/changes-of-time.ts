import { DAYS } from '../contract/names.ts';
import type { Request } from '../contract/request.ts';
import { dayWord } from '../rules/words.ts';
import { clockMinutes, clockText, dayNumber, MINUTES_PER_DAY, weekday } from '../time/calendar.ts';
import { instantText, parseInstant } from '../time/zone.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import type { SmallChange } from './small-changes.ts';

/** Something of one day that ends earlier or begins later. */
export function* busyChanges(
  request: Request,
  week: Week,
  minutes: number,
  only?: WeekDay,
): Generator<SmallChange> {
  const { zone, now } = week.facts;
  const last = week.days.at(-1)?.end ?? week.start;
  for (const [index, time] of (request.busy ?? []).entries()) {
    const [start, end] = [parseInstant(zone, time.start), parseInstant(zone, time.end)];
    if (end <= Math.max(week.start, now) || start >= last || end - start < minutes) continue;
    if (only && (start >= only.end || end <= only.start)) continue;
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
export function* commitmentChanges(
  request: Request,
  { day }: WeekDay,
  minutes: number,
): Generator<SmallChange> {
  const name = weekday(day);
  const all = request.commitments ?? [];
  for (const [index, commitment] of all.entries()) {
    const { days = DAYS, title } = commitment;
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
