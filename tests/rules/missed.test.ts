import type { Changes } from '../support/request-builder.ts';
import { type Ask, placementTable } from './tables.ts';

/** Skipped on Monday at noon; until Wednesday at noon it may come again. */
const START = Math.floor(Date.UTC(2026, 10, 30, 11) / 60_000);
const MISSED: Ask = [
  'walk_brisk',
  15,
  { missed: { block: 'walk', start: START, latest: START + 48 * 60 } },
];

const PINNED: Changes = {
  pinned: [{ activity: 'yoga_gentle', start: '2026-12-01T18:00', minutes: 15 }],
};

placementTable('P16', 'missed means moved or dropped', [
  ['not missed', {}, ['walk_brisk', 15], 'sun 12:00', 'fine'],
  ['at the time it was skipped', {}, MISSED, 'mon 12:00', 'forbidden'],
  ['the day after', {}, MISSED, 'tue 07:00', 'fine'],
  ['after 48 hours', {}, MISSED, 'wed 12:00', 'fine'],
  ['later than that', {}, MISSED, 'wed 12:15', 'forbidden'],
  ['beside another workout', PINNED, MISSED, 'tue 07:00', 'forbidden'],
  ['on another day', PINNED, MISSED, 'wed 07:00', 'fine'],
]);
