import type { Week } from '../week/assess.ts';
import type { Permitted } from './permitted.ts';

/**
 * Rule E18: which activities may be asked for, one new kind at a time. Kinds that were in any plan
 * or log are known; a new one waits while another is younger than two weeks.
 */
export function habitsOf(week: Week, permitted: readonly Permitted[]) {
  const { log, firstDay, numbers, request } = week.facts;
  const since = new Map<string, number>();
  for (const { activity, day } of log) {
    if (!activity || day >= firstDay || since.has(activity.kind)) continue;
    since.set(activity.kind, day);
  }
  const known = new Set(since.keys());
  // The very first week has its one habit, whatever it is made of.
  if (known.size === 0) return { allows: () => true, uses: () => undefined };
  if ((request.person.recent?.strengthDays ?? 0) > 0) known.add('strength');
  const young = [...since.values()].some((day) => firstDay - day <= numbers('E18.days'));
  const nothingKnown = !permitted.some(({ activity }) => known.has(activity.kind));
  let left = young && !nothingKnown ? 0 : 1;
  return {
    allows: ({ activity }: Permitted) => left > 0 || known.has(activity.kind),
    uses: ({ activity }: Permitted) => {
      if (known.has(activity.kind)) return;
      known.add(activity.kind);
      left -= 1;
    },
  };
}
