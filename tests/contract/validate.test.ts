import { describe, expect, it, test } from 'vitest';
import { planSchema } from '../../src/contract/plan.ts';
import { pathText, validate } from '../../src/contract/validate.ts';
import { changed, document, faultsOf } from './documents.ts';
import { PLAN_EXAMPLE } from './spec-examples.ts';

function paths(request: unknown): string[] {
  return faultsOf(request).map(({ path }) => path);
}

describe('an unknown field is named, however deep', () => {
  test.each<[path: string, nearest: string | undefined]>([
    ['comitments', 'commitments'],
    ['week_', 'week'],
    ['colour', undefined],
    ['person.sleeep', 'sleep'],
    ['person.mealprep', 'mealPrep'],
    ['person.sleep.days.sat.wakes', 'wake'],
    ['person.sleep.days.saturday', undefined],
    ['person.energy.days.sat.mornings', 'morning'],
    ['person.conditions[0].allowed[0].byWhom', undefined],
    ['person.policy.mised', 'missed'],
    ['massages[0].minute', 'minutes'],
    ['pinned[0].ends', undefined],
    ['parameters.M01.fade_h.basiss', undefined],
    ['previousPlan.blocks[0].reasons[0].texts', 'text'],
    ['previousPlan.week.starts', 'start'],
  ])('%s', (path, nearest) => {
    // The parameter's own name has a point in it, so it is set as a whole.
    const request = path.startsWith('parameters')
      ? changed(document(), 'parameters', { 'M01.fade_h': { value: 30, basiss: 1 } })
      : changed(document(), path, 1);
    const meant = path.startsWith('parameters') ? 'basis' : nearest;
    expect(faultsOf(request)).toEqual([
      {
        path,
        found: 'an unknown field',
        expected: 'a field this version knows',
        ...(meant && { nearest: meant }),
      },
    ]);
  });

  it('all of them, in one object and in several', () => {
    const request = ['one', 'two', 'person.three', 'busy[0].four'].reduce<unknown>(
      (from, path) => changed(from, path, true),
      document(),
    );
    expect(new Set(paths(request))).toEqual(
      new Set(['one', 'two', 'person.three', 'busy[0].four']),
    );
  });

  it('what an unknown field holds is not looked at', () => {
    expect(paths(changed(document(), 'extra.person.adult', 'yes'))).toEqual(['extra']);
  });

  it('beside a fault of another kind', () => {
    const request = changed(changed(document(), 'extra', 1), 'person.stress', 9);
    expect(new Set(paths(request))).toEqual(new Set(['extra', 'person.stress']));
  });
});

describe('all faults are named at once', () => {
  it('each path once, of every kind', () => {
    const wrong: [path: string, value: unknown][] = [
      ['schema', 'recovery-plan/request@0'],
      ['timeZone', undefined],
      ['week', '2026-11-31'],
      ['person.adult', 'yes'],
      ['person.sleep.bed', '25:00'],
      ['person.sleep.wake', undefined],
      ['person.goal', 'fit'],
      ['person.hobby', 'chess'],
      ['massages[0].type', 'a-long-one'],
      ['massages[0].id', undefined],
      ['commitments[0].days[2]', 'wednesday'],
      ['checkIns[0].stress', 0],
      ['previousPlan.blocks[0].kind', 'rest'],
      ['previousPlan.score.value', 0.5],
    ];
    const request = wrong.reduce<unknown>(
      (from, [path, value]) => changed(from, path, value),
      document(),
    );
    expect(paths(request).sort()).toEqual(wrong.map(([path]) => path).sort());
  });

  it('an empty object lacks its three required fields', () => {
    expect(paths({}).sort()).toEqual(['person', 'schema', 'timeZone']);
  });

  it('a fault is never without a place and words', () => {
    for (const nothing of [undefined, null, 0, '', [], {}, [[]], true]) {
      const faults = faultsOf(nothing);
      expect(faults.length).toBeGreaterThan(0);
      for (const fault of faults) expect(fault.expected).not.toBe('');
    }
  });
});

describe('keys that JavaScript knows', () => {
  const text = JSON.stringify(document());
  const hostile = (json: string, into = '{'): unknown =>
    JSON.parse(text.replace(into, `${into}${json},`));

  test.each<[where: string, into: string, path: string]>([
    ['at the top', '{', ''],
    ['inside the person', '"person":{', 'person.'],
    ['inside a list', '"massages":[{', 'massages[0].'],
    ['inside the parameters', '"parameters":{', 'parameters.'],
  ])('%s are unknown fields and change nothing', (_, into, path) => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(paths(hostile(`"${key}":{"value":1}`, into))).toEqual([`${path}${key}`]);
    }
    expect(Reflect.get({}, 'value')).toBeUndefined();
  });

  test.each(['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])('%s', (key) => {
    expect(paths(hostile(`"${key}":1`))).toEqual([key]);
  });

  it('a field does not come from the prototype', () => {
    const request: unknown = JSON.parse('{"__proto__":{"timeZone":"UTC"}}');
    expect(paths(request).sort()).toEqual(['__proto__', 'person', 'schema', 'timeZone']);
  });

  it('a valid document comes back without a stranger in its prototype', () => {
    const result = validate(planSchema, JSON.parse(JSON.stringify(PLAN_EXAMPLE)));
    expect(result).toEqual({ ok: true, value: PLAN_EXAMPLE });
    if (result.ok) expect(Object.getPrototypeOf(result.value)).toBe(Object.prototype);
  });
});

describe('a path', () => {
  test.each<[keys: (string | number)[], text: string]>([
    [[], ''],
    [['week'], 'week'],
    [['person', 'sleep', 'days', 'sat'], 'person.sleep.days.sat'],
    [['massages', 0, 'regions', 2], 'massages[0].regions[2]'],
    [['parameters', 'M01.fade_h', 'value'], 'parameters.M01.fade_h.value'],
    [['person', 'my name'], 'person["my name"]'],
    [['a"b', 'c'], '["a\\"b"].c'],
    [['person', ''], 'person[""]'],
    [['person', 'line\nbreak'], 'person["line\\nbreak"]'],
  ])('%o', (keys, text) => expect(pathText(keys)).toBe(text));
});
