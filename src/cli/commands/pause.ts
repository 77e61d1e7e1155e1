import { PAUSE_REASONS } from '../../contract/names.ts';
import { Problem } from '../../contract/problem.ts';
import type { Pause } from '../../memory/state.ts';
import { dayAndMonth } from '../../present/words.ts';
import { dateText, dayNumber } from '../../time/calendar.ts';
import { instantOf } from '../../time/zone.ts';
import { badValue, type Call, text } from '../call.ts';
import { recorded } from '../remember/record.ts';
import { report } from '../remember/report.ts';
import { type Here, isWeekday, typedDay } from '../times.ts';

const WHAT = {
  ill: 'Get well: no workouts, cooking only where you like',
  injured: 'Take care: no workouts, cooking only where you like',
  away: 'Enjoy it: nothing is planned',
} as const;

export async function pause(call: Call): Promise<number> {
  let paused: Pause | undefined;
  const result = await recorded(call, ({ here }) => {
    paused = pauseOf(call, here);
    return [{ fact: 'pause', pause: paused }];
  });
  if (paused) {
    const { reason = 'away' } = paused;
    const [from, to] = [paused.from, paused.to].map((day) => dayAndMonth(dayNumber(day)));
    await report(call, `${WHAT[reason]} from ${from} to ${to}.`, result, { pause: paused });
  }
  return 0;
}

function pauseOf({ options }: Call, here: Here): Pause {
  const to = text(options, 'to');
  const reason = PAUSE_REASONS.find((name) => name === text(options, 'reason'));
  if (to === undefined) throw missing('--to', 'the last day of the pause, such as fri');
  if (!reason) throw missing('--reason', `one of ${PAUSE_REASONS.join(', ')}`);
  const from = typedDay(text(options, 'from') ?? 'today', here);
  const until = lastDay(to, from, here);
  if (until < from) throw badValue('--to', to, `a day not before ${dateText(from)}`);
  return { from: dateText(from), to: dateText(until), reason };
}

/** A weekday is the first one from the first day on: `--from wed --to sat`, said on a Saturday. */
function lastDay(to: string, from: number, here: Here): number {
  const fromStart = { ...here, now: Math.max(here.now, instantOf(here.zone, from, 0)) };
  return typedDay(to, isWeekday(to) ? fromStart : here);
}

function missing(option: string, expected: string): Problem {
  return new Problem({
    kind: 'usage',
    message: `A pause needs ${option}.`,
    remedy: 'Such as recovery-plan pause --from today --to fri --reason ill',
    faults: [{ path: option, found: 'nothing', expected }],
  });
}
