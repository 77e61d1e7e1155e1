// A check-in makes the rest of today easier or leaves it; never harder, never elsewhere.
import { describe, expect, it, test } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { verdictOfToday } from '../../src/questions/today.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';
import { parseInstant, zoneNamed } from '../../src/time/zone.ts';
import { Dice, randomRequest } from '../support/random-request.ts';

type CheckIn = NonNullable<Request['checkIns']>[number];

const WEEKS = 500;
const { calendars: _, ...WEEK } = EXAMPLE;
const WALK = 'anna-2026-11-30-walk_brisk_1';
const TODAY = '2026-12-01';
/** Anna's week, with a brisk walk of 20 minutes this morning. */
const FIRST = lengthened(planWeek(WEEK));

function lengthened(plan: Plan): Plan {
  const blocks = plan.blocks.map((block): Block => {
    if (block.id !== WALK) return block;
    const end = '2026-12-01T07:30:00+01:00';
    return { ...block, minutes: 20, usualMinutes: 20, load: 100, end };
  });
  return { ...plan, blocks };
}

function asked(checkIns: readonly CheckIn[], before = FIRST, now = `${TODAY}T06:00`): Request {
  return { ...WEEK, previousPlan: before, now, checkIns: [...checkIns] };
}

function walkIn(plan: Plan): Block | undefined {
  return plan.blocks.find(({ id }) => id === WALK);
}

function textOf(plan: Plan): string {
  return plan.changes.find(({ block }) => block === WALK)?.text ?? '';
}

const earlier = (energy: number): CheckIn[] =>
  [24, 25, 26, 27, 28].map((day) => ({ at: `2026-11-${day}T07:00`, energy }));

describe('today, by how ready somebody is', () => {
  test.each<
    [what: string, said: Partial<CheckIn>, before: CheckIn[], becomes: object, text: RegExp]
  >([
    ['ready', { energy: 4, stress: 2 }, [], { activity: 'walk_brisk', minutes: 20 }, /^$/],
    ['at 3', { energy: 3 }, [], { activity: 'walk_brisk', minutes: 20 }, /^$/],
    [
      'below 3',
      { energy: 2, stress: 4, sleepQuality: 3 },
      [],
      { effort: 'low', minutes: 10 },
      /^Brisk walk on Tuesday 07:00 becomes .*: your readiness is 2\.3 of 5, so today is lighter\.$/,
    ],
    [
      'below 2',
      { energy: 1, stress: 5 },
      [],
      { effort: 'low', minutes: 10 },
      /: your readiness is 1 of 5, so only a few easy minutes or rest are left\.$/,
    ],
    [
      'clearly below the own usual',
      { energy: 4 },
      earlier(5),
      { effort: 'low', minutes: 10 },
      /: your readiness is 4 of 5, lower than your usual 5\.$/,
    ],
    ['not below it', { energy: 4 }, earlier(4), { activity: 'walk_brisk', minutes: 20 }, /^$/],
    [
      'compared with too little',
      { energy: 4 },
      earlier(5).slice(1),
      { activity: 'walk_brisk', minutes: 20 },
      /^$/,
    ],
    [
      'after a short night',
      { sleepHours: 5 },
      [],
      { activity: 'walk_brisk', minutes: 15 },
      /^Brisk walk on Tuesday 07:00 lasts 15 minutes instead of 20: you slept 5 hours\.$/,
    ],
    [
      'after a short night and worn out',
      { sleepHours: 5, energy: 2 },
      [],
      { effort: 'low', minutes: 10 },
      /: you slept 5 hours and your readiness is 2 of 5, so today is lighter\.$/,
    ],
  ])('%s', (_, said, before, becomes, text) => {
    const request = asked([...before, { at: `${TODAY}T05:30`, ...said }]);
    const plan = planWeek(request);
    expect(walkIn(plan)).toMatchObject({ ...becomes, start: '2026-12-01T07:00:00+01:00' });
    expect(textOf(plan)).toMatch(text);
    expect(checkPlan(plan, request).filter(({ block }) => block === WALK)).toEqual([]);
  });

  it('is not eased twice for one reason, and not put back by a better check-in', () => {
    const worn = { at: `${TODAY}T05:30`, energy: 2 };
    const once = planWeek(asked([worn]));
    const twice = planWeek(
      asked([worn, { at: `${TODAY}T06:10`, energy: 2 }], once, `${TODAY}T06:15`),
    );
    const fine = planWeek(
      asked([worn, { at: `${TODAY}T06:10`, energy: 5 }], once, `${TODAY}T06:15`),
    );
    for (const plan of [twice, fine]) {
      expect(walkIn(plan)).toMatchObject({
        activity: walkIn(once)?.activity,
        minutes: walkIn(once)?.minutes,
      });
      expect(textOf(plan)).toBe('');
    }
  });

  it('leaves yesterday’s check-in to yesterday', () => {
    expect(textOf(planWeek(asked([{ at: '2026-11-30T21:00', energy: 1, stress: 5 }])))).toBe('');
  });

  it('cooks less where there is no energy for it', () => {
    const cooking = FIRST.blocks.find(
      ({ kind, start }) => kind === 'meal-prep' && start > '2026-12-01',
    );
    const day = cooking?.start.slice(0, 10) ?? '';
    const at = (energy: number) =>
      planWeek(
        asked([{ at: `${day}T05:00`, energy, sleepQuality: 5, stress: 1 }], FIRST, `${day}T05:30`),
      );
    const same = (plan: Plan) => plan.blocks.find(({ id }) => id === cooking?.id);
    expect(same(at(4))?.minutes).toBe(cooking?.minutes);
    expect(same(at(1))?.start.slice(0, 10)).not.toBe(day);
  });
});

describe('the verdict', () => {
  const zone = zoneNamed('Europe/Berlin');
  if (!zone) throw new Error('Europe/Berlin');
  test.each<[what: string, said: Partial<CheckIn>, says: string, rules: string[]]>([
    ['fine', { energy: 4 }, 'go', []],
    ['tired', { energy: 3, sleepHours: 5 }, 'modify', ['E14']],
    ['worn', { energy: 2 }, 'modify', ['E13']],
    ['hardly sore from training', { sorenessElsewhere: 2 }, 'go', []],
    ['sore from training', { soreness: 0, sorenessElsewhere: 6 }, 'modify', ['E13']],
    [
      'sore where massaged, not elsewhere',
      { soreness: 6, sorenessElsewhere: 0 },
      'modify',
      ['E13'],
    ],
  ])('%s: %s', (_, said, says, rules) => {
    const plan = planWeek(asked([{ at: `${TODAY}T05:30`, ...said }]));
    const verdict = verdictOfToday(FIRST, plan, parseInstant(zone, `${TODAY}T06:00`), zone);
    expect(verdict.says).toBe(says);
    expect(verdict.rules).toEqual(rules);
    expect(verdict.reasons).toHaveLength(says === 'go' ? 0 : 1);
  });
});

function randomCheckIn(at: string, dice: Dice): CheckIn {
  return {
    at,
    energy: dice.whole(1, 5),
    ...(dice.chance(0.7) && { sleepHours: dice.whole(3, 9) }),
    ...(dice.chance(0.7) && { sleepQuality: dice.whole(1, 5) }),
    ...(dice.chance(0.7) && { stress: dice.whole(1, 5) }),
    ...(dice.chance(0.7) && { soreness: dice.whole(0, 8) }),
  };
}

it('no check-in makes a day harder, whatever was said before on it', () => {
  let eased = 0;
  for (let seed = 1; seed <= WEEKS; seed += 1) {
    const random = randomRequest(seed);
    const dice = new Dice(seed);
    const { now = '', week = '' } = random;
    const settled = (random.checkIns ?? []).filter(({ at }) => at <= now);
    let previousPlan = planWeek({ ...random, checkIns: settled });
    let checkIns = [...settled];
    const day = dateText(dayNumber(week) + dice.whole(0, 6));
    for (const clock of ['00:00', '06:00', '12:00']) {
      if (`${day}T${clock}` < now) continue;
      checkIns = [...checkIns, randomCheckIn(`${day}T${clock}`, dice)];
      const request = { ...random, previousPlan, checkIns, now: `${day}T${clock}` };
      const plan = planWeek(request);
      expect(checkPlan(plan, request), `seed ${seed}`).toEqual([]);
      const before = new Map(previousPlan.blocks.map((block) => [block.id, block]));
      for (const block of plan.blocks.filter(({ start }) => start.startsWith(day))) {
        const old = before.get(block.id);
        expect(old?.start, `seed ${seed}`).toBe(block.start);
        if (!old) continue;
        expect(block.minutes, `seed ${seed}`).toBeLessThanOrEqual(old.minutes);
        expect(block.effortPoints, `seed ${seed}`).toBeLessThanOrEqual(old.effortPoints);
        expect(block.load, `seed ${seed}`).toBeLessThanOrEqual(old.load);
        expect(Date.parse(block.end)).toBeLessThanOrEqual(Date.parse(old.end));
        if (block.minutes < old.minutes) eased += 1;
      }
      expect(planWeek({ ...request, previousPlan: plan }).changes, `seed ${seed}`).toEqual([]);
      previousPlan = plan;
    }
  }
  expect(eased).toBeGreaterThan(40);
}, 300_000);
