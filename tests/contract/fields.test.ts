import { describe, expect, it, test } from 'vitest';
import { isCalendarDate } from '../../src/contract/fields.ts';
import { changed, document, faultsOf } from './documents.ts';

const NUMBER_1_5 = 'a number from 1 to 5';
const CLOCK = 'a clock time such as 06:30';
const DATE = 'a day that exists, such as 2026-12-01, from 2000 to 2199';
const TIME = 'a day and time such as 2026-12-01T17:00, or with an offset such as +01:00';
const EXISTS = `${TIME}; the day must exist, and be from 2000 to 2199`;
const ZONE = 'a time zone of the IANA list, such as Europe/Berlin';
const STEPS = 'in steps of 5';

type Case = [path: string, value: unknown, found: string, expected: string, nearest?: string];

describe('one fault is named with where, what was found and what is expected', () => {
  test.each<Case>([
    ['', null, 'null', 'an object'],
    ['', 5, '5', 'an object'],
    ['', 'week', '"week"', 'an object'],
    ['', [], 'a list', 'an object'],
    ['schema', undefined, 'nothing', 'recovery-plan/request@1'],
    ['timeZone', undefined, 'nothing', ZONE],
    ['timeZone', '', '""', ZONE],
    ['timeZone', 1, '1', ZONE],
    ['person', undefined, 'nothing', 'an object'],
    ['person', null, 'null', 'an object'],
    ['person', [], 'a list', 'an object'],
    ['person.adult', undefined, 'nothing', 'true or false'],
    ['person.adult', 'yes', '"yes"', 'true or false'],
    ['person.id', 'a'.repeat(65), `"${'a'.repeat(59)}…`, 'text of 1 to 64 characters'],
    ['person.stress', 6, '6', NUMBER_1_5],
    ['person.stress', 0.9, '0.9', NUMBER_1_5],
    ['person.stress', '3', '"3"', NUMBER_1_5],
    ['person.stress', true, 'true', NUMBER_1_5],
    ['person.stress', 3n, '3n', NUMBER_1_5],
    ['person.stress', Number.NaN, 'NaN', NUMBER_1_5],
    ['person.stress', Number.POSITIVE_INFINITY, 'Infinity', NUMBER_1_5],
    ['person.energy.days.sat.early', 0, '0', NUMBER_1_5],
    ['person.energy', [], 'a list', 'an object'],
    ['person.sleep.wake', undefined, 'nothing', CLOCK],
    ['person.sleep.bed', '24:00', '"24:00"', CLOCK],
    ['person.sleep.bed', '7:30', '"7:30"', CLOCK],
    ['person.sleep.bed', '22:60', '"22:60"', CLOCK],
    ['person.sleep.bed', 22, '22', CLOCK],
    ['person.sleep.days.sat.bed', 'late', '"late"', CLOCK],
    ['person.places.gym', 15.5, '15.5', 'a whole number from 0 to 600'],
    ['person.places.gym', -1, '-1', 'a whole number from 0 to 600'],
    ['person.places', [], 'a list', 'an object'],
    ['person.mealPrep.minutes', 42, '42', `minutes from 5 to 300, ${STEPS}`],
    ['person.mealPrep.minutes', 0, '0', `minutes from 5 to 300, ${STEPS}`],
    ['person.mealPrep.for', new Array(8).fill('mon'), 'a list', 'a list of at most 7'],
    ['person.mealPrep.for', 'mon', '"mon"', 'a list'],
    ['person.conditions[0].pain', 11, '11', 'a number from 0 to 10'],
    ['commitments[0].title', '', '""', 'text of 1 to 500 characters'],
    ['commitments[0].start', undefined, 'nothing', CLOCK],
    ['commitments[0].workload', 4, '4', 'a number from 0 to 3'],
    ['busy[0].start', '2026-11-31T12:00', '"2026-11-31T12:00"', EXISTS],
    ['busy[0].start', '1999-12-01T12:00', '"1999-12-01T12:00"', EXISTS],
    ['busy[0].start', '2026-12-01', '"2026-12-01"', TIME],
    ['busy[0].start', '2026-12-01 12:00', '"2026-12-01 12:00"', TIME],
    ['busy[0].end', '2026-12-01T24:00', '"2026-12-01T24:00"', TIME],
    ['busy[0].end', '2026-12-01T12:00+15:00', '"2026-12-01T12:00+15:00"', TIME],
    ['busy[0].end', '2026-12-01T12:00+1', '"2026-12-01T12:00+1"', TIME],
    ['week', '2026-11-31', '"2026-11-31"', DATE],
    ['week', '2027-02-29', '"2027-02-29"', DATE],
    ['week', '2026-13-01', '"2026-13-01"', DATE],
    ['week', '1999-12-31', '"1999-12-31"', DATE],
    ['week', '2200-01-01', '"2200-01-01"', DATE],
    ['week', '30.11.2026', '"30.11.2026"', DATE],
    ['week', 20261130, '20261130', DATE],
    ['now', null, 'null', TIME],
    ['massages[0].minutes', 3, '3', 'a whole number from 5 to 480'],
    ['massages[0].start', undefined, 'nothing', TIME],
    ['checkIns[0].sleepHours', 25, '25', 'a number from 0 to 24'],
    ['sessions[0].effort', 11, '11', 'a number from 0 to 10'],
    ['pinned[0].minutes', 601, '601', `minutes from 5 to 600, ${STEPS}`],
    ['pauses', [{ from: '2026-12-24', to: 'soon' }], '"soon"', DATE],
    ['calendars', 'me.ics', '"me.ics"', 'a list'],
    ['parameters', [], 'a list', 'an object'],
    ['parameters.X.value', '30', '"30"', 'a number'],
    ['parameters.X', { value: 3, range: [1] }, 'nothing', 'a number'],
    ['parameters.X', { value: 3, range: [1, 2, 3] }, '3', 'two numbers'],
    ['previousPlan.blocks[0].minutes', -5, '-5', 'a number from 0 to 1000000'],
    ['previousPlan.week', [], 'a list', 'an object'],
  ])('%s: %o', (path, value, found, expected) => {
    const [fault, ...others] = faultsOf(changed(document(), path, value));
    expect(fault).toMatchObject({ found, expected });
    expect(fault?.path.startsWith(path)).toBe(true);
    expect(others).toEqual([]);
  });
});

describe('a name that is not known comes with the nearest that is', () => {
  const GOALS = 'one of feel-better, get-fitter, build-strength, change-body-composition';
  test.each<Case>([
    ['schema', 'recovery-plan/request@2', '"recovery-plan/request@2"', 'recovery-plan/request@1'],
    ['person.goal', 'get-fiter', '"get-fiter"', GOALS, 'get-fitter'],
    ['person.goal', 'Get Fitter', '"Get Fitter"', GOALS, 'get-fitter'],
    ['person.goal', 'marathon', '"marathon"', GOALS],
    ['person.goal', 7, '7', GOALS],
    ['person.weekStart', 'mo', '"mo"', 'one of mon, tue, wed, thu, fri, sat, sun', 'mon'],
    [
      'person.activities[1]',
      'strenght_upper',
      '"strenght_upper"',
      'one of 29 names, such as breathing_relax, walk_easy, walk_brisk',
      'strength_upper',
    ],
    [
      'massages[0].regions[1]',
      'lower_back',
      '"lower_back"',
      'one of jaw, neck, shoulder, elbow_forearm, wrist_hand, upper_back, low_back, core, hip, thigh, knee, calf_ankle, foot, whole_body',
      'low_back',
    ],
    [
      'massages[0].pressure',
      'overly_painful',
      '"overly_painful"',
      'one of light, moderate, firm, overly-painful',
      'overly-painful',
    ],
    [
      'checkIns[0].flags[0]',
      'fever',
      '"fever"',
      'one of 31 names, such as heart_metabolic_kidney, chest_symptoms, supervised_only',
    ],
    ['previousPlan.blocks[0].status', 'plan', '"plan"', 'one of planned, frozen, pinned'],
  ])('%s: %o', (path, value, found, expected, nearest) => {
    const faults = faultsOf(changed(document(), path, value));
    const named = path === 'schema' ? expected : nearest;
    expect(faults).toEqual([{ path, found, expected, ...(named && { nearest: named }) }]);
  });
});

describe('what is fine stays fine', () => {
  it('the document itself has no fault', () => expect(faultsOf(document())).toEqual([]));

  test.each<[path: string, value: unknown]>([
    ['week', '2028-02-29'],
    ['week', '2199-12-31'],
    ['now', '2026-11-29T18:00:30'],
    ['now', '2026-11-29T18:00:30.123456789Z'],
    ['now', '2026-11-29T18:00-11:30'],
    ['now', undefined],
    ['person.sleep.bed', '00:00'],
    ['person.sleep.bed', '23:59'],
    ['person.stress', 4.5],
    ['person.mealPrep', null],
    ['person.mealPrep.minutes', 45],
    ['person.gear', ['something of our own']],
    ['massages[0].feedback', { tightAgain: 'a-bit', goneAfterHours: 30 }],
    ['busy[0].title', undefined],
    ['previousPlan', undefined],
    ['parameters', {}],
    ['massages', []],
  ])('%s: %o', (path, value) => expect(faultsOf(changed(document(), path, value))).toEqual([]));
});

describe('a day of the calendar', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
  ])('%s: %s', (text, exists) => expect(isCalendarDate(text)).toBe(exists));
});
