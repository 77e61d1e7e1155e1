import { describe, expect, it, test } from 'vitest';
import type { Fault } from '../../src/contract/faults.ts';
import { Problem } from '../../src/contract/problem.ts';
import { readFacts } from '../../src/week/facts.ts';
import { requestWith } from '../support/request-builder.ts';

/** Every fault that reading a request names. */
function faults(document: unknown): readonly Fault[] {
  try {
    readFacts(document);
  } catch (error) {
    if (error instanceof Problem && error.kind === 'invalid') return error.faults;
    throw error;
  }
  return [];
}

/** A request with any fields at all, as it may come from a file. */
function given(fields: Record<string, unknown>): unknown {
  return { ...requestWith(), ...fields };
}

const ZONE = 'a time zone of the IANA list, such as Europe/Berlin';

describe('a time zone', () => {
  test.each<[name: string, nearest: string | undefined]>([
    ['Europe/Berlinn', 'Europe/Berlin'],
    ['europe/belrin', 'Europe/Berlin'],
    ['Amerika/New_York', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['Mars/Olympus_Mons_Base', undefined],
  ])('%s is none', (name, nearest) => {
    const fault = { path: 'timeZone', found: JSON.stringify(name), expected: ZONE };
    expect(faults(given({ timeZone: name }))).toEqual([{ ...fault, ...(nearest && { nearest }) }]);
  });

  test.each(['UTC', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Pacific/Apia'])(
    '%s is one',
    (timeZone) => expect(faults(given({ timeZone }))).toEqual([]),
  );
});

describe('a parameter', () => {
  const of = (id: string, value: unknown) => given({ parameters: { [id]: { value } } });

  it('that no rule has is unknown, and the nearest is named', () => {
    expect(faults(of('M01.fade_hours', 36))).toEqual([
      {
        path: 'parameters.M01.fade_hours',
        found: 'an unknown parameter',
        expected: 'a parameter of a rule, as recovery-plan rules lists them',
        nearest: 'M01.fade_h',
      },
    ]);
    expect(faults(of('speed of light', 3))).toMatchObject([
      { path: 'parameters["speed of light"]', found: 'an unknown parameter' },
    ]);
  });

  test.each<[id: string, value: number, range: string | undefined]>([
    ['M01.fade_h', 12, undefined],
    ['M01.fade_h', 11.9, 'a number from 12 to 72'],
    ['M01.fade_h', 72, undefined],
    ['M01.fade_h', 73, 'a number from 12 to 72'],
    ['T01.slot_minutes', 15, undefined],
    ['T01.slot_minutes', 5, 'a number from 15 to 15'],
    ['P03.growth', 0, undefined],
    ['P03.growth', -0.01, 'a number from 0 to 0.2'],
  ])('%s may be %d: %s', (id, value, expected) => {
    const path = `parameters.${id}.value`;
    expect(faults(of(id, value))).toEqual(
      expected ? [{ path, found: String(value), expected }] : [],
    );
  });

  test.each(['toString', 'valueOf', 'hasOwnProperty'])('%s is not one of a rule', (id) => {
    expect(faults(of(id, 1))).toMatchObject([{ path: `parameters.${id}` }]);
  });
});

describe('times in an order that cannot be', () => {
  const busy = (start: string, end: string) => given({ busy: [{ start, end }] });

  it('busy time ends after it starts', () => {
    expect(faults(busy('2026-12-01T13:00', '2026-12-01T12:00'))).toEqual([
      {
        path: 'busy[0].end',
        found: '"2026-12-01T12:00"',
        expected: 'a time after 2026-12-01T13:00',
      },
    ]);
    expect(faults(busy('2026-12-01T13:00', '2026-12-01T13:00'))).toEqual([]);
  });

  it('by the instant, not by the text', () => {
    expect(faults(busy('2026-12-01T13:00', '2026-12-01T12:30Z'))).toEqual([]);
    expect(faults(busy('2026-12-01T13:00Z', '2026-12-01T13:30'))).toHaveLength(1);
  });

  it('a pause ends on its first day or later', () => {
    const pause = (from: string, to: string) => given({ pauses: [{ from, to }] });
    expect(faults(pause('2026-12-02', '2026-12-02'))).toEqual([]);
    expect(faults(pause('2026-12-02', '2026-12-01'))).toEqual([
      { path: 'pauses[0].to', found: '"2026-12-01"', expected: 'a day not before 2026-12-02' },
    ]);
  });

  it('two massages do not share an id', () => {
    const massages = ['m1', 'm2', 'm1'].map((id) => ({ id, start: '2026-12-01T17:00' }));
    expect(faults(given({ massages }))).toEqual([
      { path: 'massages[2].id', found: '"m1"', expected: 'an id used only once' },
    ]);
  });
});

describe('what the edge fills in', () => {
  it('now, week and calendars must be settled before planning', () => {
    const { now: _now, week: _week, ...open } = requestWith();
    expect(faults({ ...open, calendars: ['me.ics'] })).toEqual([
      { path: 'now', found: 'nothing', expected: 'the moment of planning' },
      { path: 'week', found: 'nothing', expected: 'the first day of the week to plan' },
      { path: 'calendars', found: 'a list', expected: 'calendars already read into busy' },
    ]);
  });

  it('an empty list of calendars is settled', () => {
    expect(faults(given({ calendars: [] }))).toEqual([]);
  });
});

describe('all faults come at once', () => {
  it('those of the shape with those of the meaning', () => {
    const request = given({
      timeZone: 'Europe/Berlinn',
      week: '2026-11-31',
      massages: [
        { id: 'm1', start: '2026-12-01T17:00' },
        { id: 'm1', start: '2026-12-02T17:00' },
      ],
      pauses: [{ from: '2026-12-02', to: '2026-12-01' }],
      parameters: {
        'M01.fade_hours': { value: 36 },
        'M11.longest_days': { value: 99 },
        'P03.growth': { value: 'a lot' },
      },
    });
    expect(new Set(faults(request).map(({ path }) => path))).toEqual(
      new Set([
        'week',
        'timeZone',
        'massages[1].id',
        'pauses[0].to',
        'parameters.M01.fade_hours',
        'parameters.M11.longest_days.value',
        'parameters.P03.growth.value',
      ]),
    );
  });

  it('also a busy time in the wrong order beside a wrong number', () => {
    const request = given({
      week: 20261130,
      busy: [{ start: '2026-12-01T13:00', end: '2026-12-01T12:00' }],
    });
    expect(faults(request).map(({ path }) => path)).toEqual(['week', 'busy[0].end']);
  });

  it('and a fault once only', () => {
    const found = faults(given({ timeZone: '', parameters: [] })).map(({ path }) => path);
    expect(found.sort()).toEqual(['parameters', 'timeZone']);
  });
});
