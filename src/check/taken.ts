import { clockMinutes, dateText, dayNumber, weekday } from '../time/calendar.ts';
import { parseInstant } from '../time/zone.ts';
import { at, type Case, number, type Span, spanOfDay } from './case.ts';
import { massageSpan } from './massages.ts';
import { nights } from './nights.ts';

/** A stretch of time that no planned block may touch, and why. */
export interface Taken extends Span {
  readonly what: string;
  /** Where only workouts are kept out. */
  readonly workoutsOnly?: true;
}

export function takenTimes(c: Case): Taken[] {
  return [...aroundSleep(c), ...commitments(c), ...busyTimes(c), ...massages(c), ...pauses(c)];
}

function aroundSleep(c: Case): Taken[] {
  const waking = number(c, 'T01.after_waking_min');
  return nights(c).flatMap((night) => [
    { ...night, what: 'sleep' },
    { start: night.end, end: night.end + waking, what: `the ${waking} minutes after waking` },
  ]);
}

/** Each week anew, from the one that began the evening before it. */
function commitments(c: Case): Taken[] {
  const margin = number(c, 'T01.around_commitments_min');
  const [first = 0] = c.days;
  return (c.request.commitments ?? []).flatMap((commitment) => {
    const { days, title } = commitment;
    const start = clockMinutes(commitment.start);
    const end = clockMinutes(commitment.end);
    return [first - 1, ...c.days]
      .filter((day) => days === undefined || days.includes(weekday(day)))
      .map((day) => ({
        start: at(c, day, start) - margin,
        end: at(c, end <= start ? day + 1 : day, end) + margin,
        what: `${title} and the ${margin} minutes around it`,
      }));
  });
}

function busyTimes(c: Case): Taken[] {
  return (c.request.busy ?? []).map(({ start, end, title }) => ({
    start: parseInstant(c.zone, start),
    end: parseInstant(c.zone, end, 'up'),
    what: title ?? 'busy time',
  }));
}

function massages(c: Case): Taken[] {
  return (c.request.massages ?? []).map((massage) => ({
    ...massageSpan(c, massage),
    what: `the massage ${massage.id}`,
  }));
}

/** Both dates belong to a pause. */
function pauses(c: Case): Taken[] {
  return (c.request.pauses ?? []).map(({ from, to, reason = 'away' }) => ({
    start: spanOfDay(c, dayNumber(from)).start,
    end: spanOfDay(c, dayNumber(to)).end,
    what: `the pause (${reason}) from ${dateText(dayNumber(from))} to ${dateText(dayNumber(to))}`,
    ...(reason === 'away' ? {} : { workoutsOnly: true as const }),
  }));
}
