import type { Day } from '../../contract/names.ts';
import { clockOf, weekStartOf } from '../locale.ts';
import type { World } from '../world.ts';

/** What the language of the system says about habits, until the person says otherwise. */
export interface Locale {
  readonly weekStart: Day;
  readonly twelveHour: boolean;
  readonly foodGuidance: 'us' | 'uk';
}

export function localeOf({ env }: World): Locale {
  const name = env.LC_ALL || env.LC_TIME || env.LANG || '';
  return {
    weekStart: weekStartOf(env),
    twelveHour: clockOf(env) === '12',
    foodGuidance: /^[a-z]+[_-]US\b/i.test(name) ? 'us' : 'uk',
  };
}
