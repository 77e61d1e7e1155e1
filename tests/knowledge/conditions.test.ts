import { expect, test } from 'vitest';
import { ACTIVITIES, CONDITIONS } from '../../src/contract/names.ts';
import { FALLBACKS } from '../../src/knowledge/activities.ts';
import {
  CONDITION,
  CONDITION_CELLS,
  type ConditionColumn,
  columnsFor,
} from '../../src/knowledge/conditions.ts';

const columns = [...new Set(CONDITIONS.flatMap((id) => columnsFor(id)))];

function unrestricted(chosen: readonly ConditionColumn[]) {
  return ACTIVITIES.filter((activity) =>
    chosen.every((column) => ['P', '.'].includes(CONDITION_CELLS[column][activity])),
  );
}

function tightest(chosen: readonly (readonly ConditionColumn[])[]) {
  return Math.min(...chosen.map((each) => unrestricted(each).length));
}

const pairs = columns.flatMap((a, i) => columns.slice(i + 1).map((b) => [a, b] as const));
const triples = pairs.flatMap(([a, b]) =>
  columns.slice(columns.indexOf(b) + 1).map((c) => [a, b, c] as const),
);

test('every column of the table is reached by a condition', () => {
  expect(columns.toSorted()).toEqual(Object.keys(CONDITION_CELLS).toSorted());
  expect(columns).toHaveLength(14);
});

test('a tendon with a place takes its column, without one both', () => {
  expect(columnsFor('tendonitis', 'arm')).toEqual(['tendonitis_arm']);
  expect(columnsFor('tendonitis', 'leg')).toEqual(['tendonitis_leg']);
  expect(columnsFor('tendonitis')).toEqual(['tendonitis_arm', 'tendonitis_leg']);
  expect(columnsFor('sciatica', 'leg')).toEqual(['sciatica']);
});

test('one, two or three bad spots leave at least seven, two and one free activities', () => {
  expect(tightest(columns.map((column) => [column]))).toBe(7);
  expect(pairs).toHaveLength(91);
  expect(tightest(pairs)).toBe(2);
  expect(triples).toHaveLength(364);
  expect(tightest(triples)).toBe(1);
});

test('the tightest cases are the known ones', () => {
  expect(unrestricted(['sciatica'])).toEqual([
    'breathing_relax',
    'walk_easy',
    'walk_brisk',
    'swim_easy',
    'water_exercise',
    'elliptical',
    'tai_chi',
  ]);
  expect(unrestricted(['sciatica', 'plantar_fasciitis'])).toEqual(['breathing_relax', 'swim_easy']);
  expect(unrestricted(['sciatica', 'calf_cramps', 'plantar_fasciitis'])).toEqual([
    'breathing_relax',
  ]);
});

test('no condition rules a fallback out, and breathing is never restricted', () => {
  for (const column of columns) {
    for (const activity of FALLBACKS) expect(CONDITION_CELLS[column][activity]).not.toBe('A');
    expect(CONDITION_CELLS[column].breathing_relax).toMatch(/[P.]/);
  }
});

test('spot checks of the table', () => {
  const column = (name: ConditionColumn) =>
    ACTIVITIES.map((activity) => CONDITION_CELLS[name][activity]).join('');

  expect(column('tendonitis_arm')).toBe('PPP..PL...LALLALAL.LALLALPLL.');
  expect(column('low_back_pain')).toBe('PPPL..LLLAPLP.ALALLPAAPLPPPL.');
  expect(column('plantar_fasciitis')).toBe('.LLAPP.AAAPLLLP.LPLPAALLPLP.A');
  expect(CONDITION_CELLS.headaches.run_intervals).toBe('A');
  expect(CONDITION_CELLS.jaw_pain.run_easy).toBe('L');
  expect(CONDITION_CELLS.carpal_tunnel.yoga_power).toBe('A');
  expect(CONDITION_CELLS.knee_pain.cycle_easy).toBe('P');
  expect(CONDITION_CELLS.iliotibial_band_syndrome.cycle_moderate).toBe('A');
});

test('every back and sciatica always say to keep moving', () => {
  const always = CONDITIONS.filter((id) => CONDITION[id].always !== undefined);
  expect(always).toEqual(['upper_back_pain', 'low_back_pain', 'sciatica']);
});

test('jaw pain names the emergency it may come from', () => {
  expect(CONDITION.jaw_pain.seeSomeone).toMatch(/chest.*emergency number/);
});
