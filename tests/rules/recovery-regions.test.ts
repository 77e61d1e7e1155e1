import { massaged, sore } from './massages.ts';
import { placementTable } from './tables.ts';

placementTable('M08', 'still sore: no load on massaged regions', [
  [
    '3 reported, a load of 1 after 72 hours',
    sore(['hip'], 3),
    ['walk_easy'],
    'thu 12:00',
    'forbidden',
  ],
  ['days later still', sore(['hip'], 3), ['walk_easy'], 'sun 20:00', 'forbidden'],
  ['over the 72 hours', sore(['hip'], 3), ['walk_easy', 15], 'thu 11:45', 'forbidden'],
  ['until the 72 hours', sore(['hip'], 3), ['walk_easy', 10], 'thu 11:45', 'fine'],
  ['no load on the region', sore(['jaw'], 3), ['walk_easy'], 'sun 20:00', 'fine'],
  ['no load at all', sore(['whole_body'], 10), ['breathing_relax'], 'sun 20:00', 'fine'],
  ['cooking', sore(['whole_body'], 10), ['meal_prep_topup', 25], 'sun 20:00', 'fine'],
  ['2 reported', sore(['hip'], 2), ['walk_easy'], 'sun 20:00', 'fine'],
  ['5 and then 2 reported', sore(['hip'], 5, 2), ['walk_easy'], 'sun 20:00', 'fine'],
  ['2 and then 5 reported', sore(['hip'], 2, 5), ['walk_easy'], 'sun 20:00', 'forbidden'],
  ['nothing reported', massaged(['hip']), ['walk_easy'], 'sun 20:00', 'fine'],
]);

placementTable('M14', 'nothing high soon after firm work', [
  ['high within 48 hours of firm', massaged(['jaw']), ['run_intervals'], 'wed 11:45', 'forbidden'],
  ['high after 48 hours', massaged(['jaw']), ['run_intervals'], 'wed 12:00', 'fine'],
  ['moderate within them', massaged(['jaw']), ['walk_brisk'], 'wed 08:00', 'fine'],
  [
    'overly painful',
    massaged(['jaw'], { pressure: 'overly-painful' }),
    ['run_intervals'],
    'wed 11:45',
    'forbidden',
  ],
  [
    'moderate pressure',
    massaged(['jaw'], { pressure: 'moderate' }),
    ['run_intervals'],
    'wed 08:00',
    'fine',
  ],
  [
    'light pressure',
    massaged(['jaw'], { pressure: 'light' }),
    ['run_intervals'],
    'mon 13:00',
    'fine',
  ],
  [
    'firm relaxation',
    massaged(['jaw'], { type: 'relaxation' }),
    ['run_intervals'],
    'wed 11:45',
    'forbidden',
  ],
  ['before the massage', massaged(['jaw']), ['run_intervals'], 'mon 10:00', 'fine'],
]);

placementTable('M16', 'head, neck or jaw massaged: nothing heavy overhead', [
  ['the neck, overhead work', massaged(['neck']), ['strength_upper'], 'tue 18:00', 'forbidden'],
  ['the jaw, hard laps', massaged(['jaw']), ['swim_laps_hard'], 'tue 18:00', 'forbidden'],
  ['the whole body', massaged(['whole_body']), ['yoga_power'], 'tue 18:00', 'forbidden'],
  ['the shoulder', massaged(['shoulder']), ['strength_upper'], 'tue 18:00', 'fine'],
  ['the neck, other work', massaged(['neck']), ['strength_lower'], 'tue 18:00', 'fine'],
  ['to the end of easy', massaged(['neck']), ['strength_upper'], 'tue 23:00', 'forbidden'],
  ['from build-up on', massaged(['neck']), ['strength_upper'], 'wed 00:00', 'fine'],
]);

placementTable('M24', 'no rolling on massaged regions', [
  ['a region it works', massaged(['thigh']), ['foam_roll', 10], 'tue 18:00', 'forbidden'],
  ['another of its regions', massaged(['upper_back']), ['foam_roll', 10], 'tue 18:00', 'forbidden'],
  ['a region it does not work', massaged(['hip']), ['foam_roll', 10], 'tue 18:00', 'fine'],
  ['stretching', massaged(['thigh']), ['stretch_mobility', 10], 'tue 18:00', 'fine'],
  ['to the end of easy', massaged(['thigh']), ['foam_roll', 10], 'tue 23:45', 'forbidden'],
  ['from build-up on', massaged(['thigh']), ['foam_roll', 10], 'wed 00:00', 'fine'],
]);
