import { CONDITION } from '../knowledge/conditions.ts';
import { cellFor, limitedMinutes } from '../week/conditions.ts';
import type { PlacementRule } from './rule.ts';

/** Rule C04: what a flare asks to avoid is never placed. */
export const avoided: PlacementRule = {
  id: 'C04',
  name: 'avoided for now',
  judgedBy: 'day',
  test: ({ facts }, { activity }) =>
    activity && cellFor(activity.id, facts) === 'avoid' ? () => true : undefined,
  words: ({ facts }, { activity }) => {
    const conditions = (facts.request.person.conditions ?? []).map(({ id }) => CONDITION[id]);
    const named = conditions.map(({ name }) => name).join(', ');
    const always = new Set(conditions.flatMap((condition) => condition.always ?? []));
    return [
      `${activity?.name} is left out for now because of what you told us (${named}).`,
      ...always,
    ].join(' ');
  },
};

/** Rule C03: what a condition limits stays short and never hard. */
export const limited: PlacementRule = {
  id: 'C03',
  name: 'short and gentle where a condition limits',
  judgedBy: 'day',
  test: ({ facts }, { activity, intensity, minutes, usualMinutes }) => {
    if (!activity || cellFor(activity.id, facts) !== 'limit') return undefined;
    const fine = intensity !== 'high' && minutes <= limitedMinutes(usualMinutes, facts);
    return fine ? undefined : () => true;
  },
  words: (_week, { activity, intensity }) => {
    const is = intensity === 'high' ? 'is too hard for now' : 'is kept short';
    return `${activity?.name} ${is} because of what you told us.`;
  },
};
