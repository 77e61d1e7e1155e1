import { Dice } from '../../tests/support/random-request.ts';

/**
 * Luck that depends on what it is about and not on what was asked before, so that every way of
 * planning meets the same days.
 */
export type Luck = (about: string, ...which: readonly number[]) => Dice;

export function luckOf(seed: number): Luck {
  return (about, ...which) => {
    let mixed = seed ^ 0x9e3779b9;
    for (const part of [...[...about].map((char) => char.charCodeAt(0)), ...which]) {
      mixed = Math.imul(mixed ^ part, 0x85ebca6b);
      mixed ^= mixed >>> 13;
    }
    return new Dice(mixed);
  };
}

/** Normally distributed, by Box and Muller. */
export function normal(dice: Dice, mean: number, deviation: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - dice.next()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * dice.next());
}

export function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
