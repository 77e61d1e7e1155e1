import type { Item } from './item.ts';
import { CONDITION_ITEMS } from './items-conditions.ts';
import { ENERGY_ITEMS, STRAIN_ITEMS } from './items-day.ts';
import { HOME_ITEMS } from './items-home.ts';
import { MASSAGE_ITEMS } from './items-massage.ts';
import { MOVING_ITEMS } from './items-moving.ts';
import { AGE_ITEMS, SAFETY_ITEMS } from './items-safety.ts';
import { SLEEP_ITEMS } from './items-sleep.ts';
import { WORK_ITEMS } from './items-work.ts';

/** The fourteen questions, each in one or a few steps, in the order in which they are asked. */
export const ITEMS: readonly Item[] = [
  ...SAFETY_ITEMS,
  ...AGE_ITEMS,
  ...CONDITION_ITEMS,
  ...MASSAGE_ITEMS,
  ...MOVING_ITEMS,
  ...ENERGY_ITEMS,
  ...WORK_ITEMS,
  ...STRAIN_ITEMS,
  ...SLEEP_ITEMS,
  ...HOME_ITEMS,
];

export const QUESTIONS = 14;
