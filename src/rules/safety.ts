import { lowEffortOnly } from '../week/safety.ts';
import type { PlacementRule } from './rule.ts';

/** Rules Z01 and Z02: low effort only, until the person says a professional agreed. */
export const lowUntilCleared: PlacementRule = {
  id: 'Z02',
  name: 'low effort until a professional agrees',
  judgedBy: 'day',
  test: ({ facts, safety }, { activity, intensity }) =>
    activity && intensity !== 'low' && lowEffortOnly(facts, safety) ? () => true : undefined,
  words: () =>
    'Because of what you ticked, only low effort is planned until a professional has agreed.',
};
