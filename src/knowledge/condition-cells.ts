import { ACTIVITIES, type ActivityId } from '../contract/names.ts';

/** avoid, limit, prefer, no special rule: what a flare asks. Rule C02 softens them once settled. */
export type Cell = 'A' | 'L' | 'P' | '.';

const COLUMNS = [
  'tendonitis_arm',
  'tendonitis_leg',
  'headaches',
  'tmj_disorders',
  'jaw_pain',
  'carpal_tunnel',
  'upper_back_pain',
  'low_back_pain',
  'sciatica',
  'hip_pain',
  'knee_pain',
  'iliotibial_band_syndrome',
  'calf_cramps',
  'plantar_fasciitis',
] as const;
export type ConditionColumn = (typeof COLUMNS)[number];

/** One letter per column, in the order above, so that the whole table can be reviewed at a glance. */
const ROWS: Record<ActivityId, string> = {
  breathing_relax: 'P.PPP.PPP.....',
  walk_easy: 'P.PPPPPPP.P.PL',
  walk_brisk: 'PLPP.PPP.L.LLL',
  hike_hills: '.A....LLLAAALA',
  cycle_easy: '.PPPPL..LPPLPP',
  cycle_stationary_light: 'PPPPP...LPPLPP',
  cycle_moderate: 'LLL..LLLALLAL.',
  run_walk: '.AL....LAALALA',
  run_easy: '.AL.L..LAAAALA',
  run_intervals: '.AALA.LAAAAAAA',
  swim_easy: 'LP....PPPPPPLP',
  swim_laps_hard: 'ALALALLLLLLLAL',
  water_exercise: 'LL...PPPPPPP.L',
  elliptical: 'LL...L...LL..L',
  row_machine: 'ALLLLALAALLL.P',
  strength_full_light: 'LLLLLLLLLLL...',
  strength_full_heavy: 'AAAAAAAAAAALLL',
  strength_upper: 'LPLLLLLLLPPP.P',
  strength_lower: '.LLLL.LLALLLLL',
  core_floor: 'L.L..L.PL..P.P',
  circuit_hiit: 'AAALAALAAAAAAA',
  jump_plyo: 'LAALALLAAAAAAA',
  yoga_gentle: 'L.PPPLPPLLLPPL',
  yoga_power: 'ALALLALLALLLLL',
  pilates: 'L....LPPLL.P.P',
  tai_chi: 'P.PPPPPPP....L',
  stretch_mobility: 'LLPPP.PPLL..PP',
  foam_roll: 'LLLLLLLLLL.L..',
  dance_low_impact: '.L......LLLLLA',
};

function isCell(letter: string | undefined): letter is Cell {
  return letter === 'A' || letter === 'L' || letter === 'P' || letter === '.';
}

function isComplete(cells: Partial<Record<ActivityId, Cell>>): cells is Record<ActivityId, Cell> {
  return ACTIVITIES.every((activity) => activity in cells);
}

function read(column: ConditionColumn): Record<ActivityId, Cell> {
  const at = COLUMNS.indexOf(column);
  const cells: Partial<Record<ActivityId, Cell>> = {};
  for (const activity of ACTIVITIES) {
    const letter = ROWS[activity][at];
    if (isCell(letter)) cells[activity] = letter;
  }
  if (!isComplete(cells)) throw new Error(`The condition table has a gap in column ${column}.`);
  return cells;
}

export const CONDITION_CELLS: Record<ConditionColumn, Record<ActivityId, Cell>> = {
  tendonitis_arm: read('tendonitis_arm'),
  tendonitis_leg: read('tendonitis_leg'),
  headaches: read('headaches'),
  tmj_disorders: read('tmj_disorders'),
  jaw_pain: read('jaw_pain'),
  carpal_tunnel: read('carpal_tunnel'),
  upper_back_pain: read('upper_back_pain'),
  low_back_pain: read('low_back_pain'),
  sciatica: read('sciatica'),
  hip_pain: read('hip_pain'),
  knee_pain: read('knee_pain'),
  iliotibial_band_syndrome: read('iliotibial_band_syndrome'),
  calf_cramps: read('calf_cramps'),
  plantar_fasciitis: read('plantar_fasciitis'),
};
