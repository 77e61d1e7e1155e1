import type { ActivityId, CookingId } from '../contract/names.ts';
import { AEROBIC } from './activities-aerobic.ts';
import { OTHER } from './activities-other.ts';
import type { Activity } from './activity.ts';
import type { ParameterId } from './parameters.ts';

export type { Activity } from './activity.ts';

export const ACTIVITY: Record<ActivityId, Activity> = { ...AEROBIC, ...OTHER };

/** Planned for somebody who lists no activities. */
export const STARTER_SET = [
  'walk_easy',
  'walk_brisk',
  'strength_full_light',
  'stretch_mobility',
  'yoga_gentle',
  'core_floor',
] as const satisfies readonly ActivityId[];

/** Always possible, whatever the person lists. */
export const FALLBACKS = [
  'walk_easy',
  'breathing_relax',
  'stretch_mobility',
] as const satisfies readonly ActivityId[];

export interface Cooking {
  id: CookingId;
  name: string;
  /** As the title of a block. */
  title: string;
  /** The parameters that say what it asks: lowest slot energy, budget points, minutes. */
  energy: ParameterId;
  budget: ParameterId;
  minutes: ParameterId;
  setUpMinutes: number;
  cleanUpMinutes: number;
  how: string;
}

export const COOKING_CATALOGUE: Record<CookingId, Cooking> = {
  meal_prep_batch: {
    id: 'meal_prep_batch',
    name: 'Batch cooking',
    title: 'Cook for several days',
    energy: 'E01.batch',
    budget: 'E04.batch',
    minutes: 'F07.batch_minutes',
    setUpMinutes: 0,
    cleanUpMinutes: 0,
    how: 'Cook two or three simple dishes in one go and chill them in shallow boxes.',
  },
  meal_prep_topup: {
    id: 'meal_prep_topup',
    name: 'Top-up cooking',
    title: 'Cook a quick top-up',
    energy: 'E01.topup',
    budget: 'E04.topup',
    minutes: 'F07.topup_minutes',
    setUpMinutes: 0,
    cleanUpMinutes: 0,
    how: 'Cook one quick dish, or wash and cut what the next two days need.',
  },
};
