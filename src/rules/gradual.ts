import { longestAllowed } from '../week/load.ts';
import type { PlacementRule } from './rule.ts';
import { plainNumber } from './words.ts';

/** Rule P04: no session much longer than the longest of its kind lately. */
export const noBigJump: PlacementRule = {
  id: 'P04',
  name: 'no big jump in one session',
  judgedBy: 'day',
  test: ({ facts }, { activity, minutes, usualMinutes }) => {
    if (!activity) return undefined;
    const most = longestAllowed(activity.kind, facts);
    return Math.max(minutes, usualMinutes) > most + 1e-9 ? () => true : undefined;
  },
  words: ({ facts }, { activity, minutes, usualMinutes }) => {
    const most = activity ? plainNumber(longestAllowed(activity.kind, facts)) : '';
    return `${Math.max(minutes, usualMinutes)} minutes is a big jump; ${most} is the most for now.`;
  },
};
