import { LIMITS } from './read-limits.ts';

/** The number of a day that surely exists. */
export function plainDay(digits: string): number | undefined {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  const isPlain = month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 28 : 30);
  const isLast = day === 31 && [1, 3, 5, 7, 8, 10, 12].includes(month);
  if (year < LIMITS.firstYear || year > LIMITS.lastYear || !(isPlain || isLast)) return undefined;
  // Years begin in March, so that the leap day is the last.
  const shifted = month > 2 ? year : year - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return shifted * 365 + leaps + dayOfYear - 719_468;
}
