import { describe, expect, it } from 'vitest';
import { requestSchema } from '../../src/contract/request.ts';
import { validate } from '../../src/contract/validate.ts';
import { requestFor } from '../../src/memory/assemble.ts';
import type { Fact } from '../../src/memory/journal.ts';
import { stateOf } from '../../src/memory/state.ts';
import { planWeek } from '../../src/plan-week.ts';
import { call, massage, PLAN, PROFILE, planOf, session } from './facts.ts';

const MOMENT = { now: '2026-12-04T18:00:00+01:00', week: '2026-12-07' };
const planned = call('plan', { fact: 'plan', plan: PLAN });

function request(facts: readonly Fact[], moment = MOMENT) {
  return requestFor(PROFILE, stateOf(facts), moment);
}

/** Blocks of the example's plan that a person does, not receives. */
const OWN = PLAN.blocks.filter(({ kind }) => kind !== 'massage');

describe('the request that is made of what is remembered', () => {
  it('keeps to the contract and can be planned', () => {
    const made = request([...planned, ...call('m', massage('m1', '2026-12-08T17:00'))]);
    expect(validate(requestSchema, made)).toMatchObject({ ok: true });
    expect(planWeek(made).week.start).toBe('2026-12-07');
  });

  it('says of the person all they told and nothing of how they like their clock', () => {
    const made = requestFor({ ...PROFILE, clock: '12' }, stateOf([]), MOMENT);
    expect(made).toMatchObject({ person: PROFILE.person, timeZone: PROFILE.timeZone, ...MOMENT });
    expect(made).not.toHaveProperty('clock');
    expect(made.schema).toBe('recovery-plan/request@1');
  });

  it('takes what an earlier week planned as assumed, until something is reported', () => {
    expect(OWN.length).toBeGreaterThan(1);
    const [reported] = OWN;
    const id = `${reported?.id}`;
    const { sessions = [] } = request([...planned, ...call('done', session(id))]);
    expect(sessions.map(({ block }) => block).sort()).toEqual(OWN.map((own) => own.id).sort());
    const statuses = new Map(sessions.map(({ block, status }) => [block, status]));
    expect(statuses.get(id)).toBe('done');
    expect(statuses.get(OWN[1]?.id)).toBe('assumed');
  });

  it('never takes a massage as something the person did', () => {
    const { sessions = [] } = request(planned);
    expect(PLAN.blocks.some(({ kind }) => kind === 'massage')).toBe(true);
    expect(sessions.map(({ activity }) => String(activity))).not.toContain('massage');
  });

  it('hands over the plan of the same week as the one before, and not as sessions', () => {
    const { previousPlan, sessions } = request(planned, { ...MOMENT, week: '2026-11-30' });
    expect(previousPlan).toEqual(PLAN);
    expect(sessions).toEqual([]);
  });

  it('hands over no plan of another week', () => {
    expect(request(planned).previousPlan).toBeNull();
    expect(
      request(call('p', { fact: 'plan', plan: planOf('2026-12-14') })).previousPlan,
    ).toBeNull();
  });

  it('goes around what another week planned into this one', () => {
    const week = '2026-12-02';
    const { busy = [], sessions = [] } = request(planned, { ...MOMENT, week });
    const inside = OWN.filter(({ start }) => start.slice(0, 10) >= week);
    expect(inside.length).toBeGreaterThan(1);
    expect(busy.map(({ start }) => start)).toEqual(inside.map(({ start }) => start));
    expect(sessions).toHaveLength(OWN.length - inside.length);
  });
});
