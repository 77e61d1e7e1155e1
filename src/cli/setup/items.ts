import type { Item } from './item.ts';
import { DAY_ITEMS } from './items-day.ts';
import { HOME_ITEMS } from './items-home.ts';
import { MASSAGE_ITEMS } from './items-massage.ts';
import { MOVING_ITEMS } from './items-moving.ts';
import { AGE_ITEMS, SAFETY_ITEMS } from './items-safety.ts';

/** The fourteen questions, each in one or a few steps, in the order in which they are asked. */
export const ITEMS: readonly Item[] = [
  ...SAFETY_ITEMS,
  ...AGE_ITEMS,
  ...MASSAGE_ITEMS,
  ...MOVING_ITEMS,
  ...DAY_ITEMS,
  ...HOME_ITEMS,
];

export const QUESTIONS = 14;
