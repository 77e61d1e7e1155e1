// Several weeks of one person in one file, and what a later file says of the same things.
import { describe, expect, it } from 'vitest';
import { calendarText } from '../../src/calendars/write.ts';
import type { Block, Plan, RecoveryWindow } from '../../src/contract/plan.ts';
import { planWeek } from '../../src/plan-week.ts';
import { requestWith } from '../support/request-builder.ts';
import { because, eventsOf, planOf, textOf } from './write-fixture.ts';
import { lint } from './write-lint.ts';

const NEXT = { start: '2026-12-07', end: '2026-12-13', iso: '2026-W50' };

function shown(plans: readonly Plan[], windows = false): string[] {
  const text = calendarText(plans, { windows });
  expect(lint(text)).toEqual([]);
  expect(calendarText([...plans].reverse(), { windows })).toBe(text);
  return eventsOf(text).map((event) =>
    ['summary', 'dtstart', 'sequence', 'status'].map((name) => textOf(event, name)).join(' '),
  );
}

const block: Partial<Block> = { id: 'me-2026-11-30-walk_brisk_1', title: 'Old' };
const on = (day: string, clock = '17:00') => ({
  start: `2026-12-${day}T${clock}:00+01:00`,
  end: `2026-12-${day}T${clock.slice(0, 3)}30:00+01:00`,
});

describe('several plans', () => {
  it('stand in one file, in order of time, whatever the order of the plans', () => {
    const later = planOf([{ id: 'me-2026-12-07-walk_brisk_1', title: 'Later', ...on('08') }], {
      week: NEXT,
    });
    expect(shown([later, planOf([block])])).toEqual([
      'Old 2026-12-01T17:00:00 0 CONFIRMED',
      'Later 2026-12-08T17:00:00 0 CONFIRMED',
    ]);
  });

  it('may be of different zones', () => {
    const there = planOf([{ id: 'me-2026-12-07-walk_brisk_1', title: 'There', ...on('08') }], {
      week: NEXT,
      timeZone: 'America/New_York',
    });
    expect(shown([planOf([block]), there])).toEqual([
      'Old 2026-12-01T17:00:00 0 CONFIRMED',
      'There 2026-12-08T11:00:00 0 CONFIRMED',
    ]);
  });

  const versions: [what: string, older: Plan, newer: Plan][] = [
    ['sequence', planOf([block]), planOf([{ ...block, title: 'New', sequence: 1 }])],
    [
      'time of change',
      planOf([{ ...block, changedAt: '2026-11-29T10:00:00+01:00' }]),
      planOf([{ ...block, title: 'New', changedAt: '2026-11-29T09:30:00Z' }]),
    ],
    ['revision', planOf([block]), planOf([{ ...block, title: 'New' }], { revision: 2 })],
  ];
  it.each(versions)('that show the same block show it once: the later %s', (_by, older, newer) => {
    expect(shown([older, newer])).toHaveLength(1);
    expect(shown([older, newer])[0]).toMatch(/^New /);
  });

  it('show a dropped block as cancelled, and a block that came back as it is', () => {
    const tomb = { id: `${block.id}`, ...on('01'), sequence: 1 };
    const dropped = planOf([], { dropped: [tomb] });
    const back = planOf([{ ...block, sequence: 2 }]);
    expect(shown([planOf([block]), dropped])).toEqual([
      'Cancelled 2026-12-01T17:00:00 1 CANCELLED',
    ]);
    expect(shown([dropped, back, planOf([block])])).toEqual([
      'Old 2026-12-01T17:00:00 2 CONFIRMED',
    ]);
  });

  it('forget what was dropped when it would have ended 60 days ago', () => {
    const dropped = [{ id: 'me-2026-11-30-x', ...on('01'), sequence: 1 }];
    const old = planOf([], { dropped });
    const latest = (madeAt: string) => planOf([], { madeAt, week: NEXT });
    expect(shown([old, latest('2027-01-30T17:30:00+01:00')])).toHaveLength(1);
    expect(shown([old, latest('2027-01-30T17:31:00+01:00')])).toHaveLength(0);
  });
});

describe('planning again', () => {
  const changedAt = '2026-11-29T10:00:00+01:00';

  it('without news gives the same bytes', () => {
    const plan = (madeAt: string) => planOf([{ ...block, changedAt }], { madeAt });
    const [one, other] = ['2026-11-29T18:00:00+01:00', '2026-11-30T08:00:00+01:00'].map((madeAt) =>
      calendarText([plan(madeAt)]),
    );
    expect(one).toBe(other);
  });

  it('keeps the names of blocks that stay', () => {
    const names = (plan: Plan) =>
      eventsOf(calendarText([plan])).map((event) => textOf(event, 'uid'));
    const request = requestWith({ person: { goal: 'get-fitter' } });
    const first = planWeek(request);
    const again = planWeek({ ...request, now: '2026-11-30T20:00', previousPlan: first });
    expect(names(first).length).toBeGreaterThan(1);
    expect(names(again)).toEqual(expect.arrayContaining(names(first)));
  });
});

describe('recovery windows', () => {
  const window = (phase: RecoveryWindow['phase'], day: string): RecoveryWindow => ({
    massage: 'm1',
    phase,
    ...on(day),
    regions: ['hip'],
    text: 'Words.',
  });
  const massage: Partial<Block> = {
    id: 'anna-2026-11-30-massage-m1',
    kind: 'massage',
    title: 'Massage',
    ...on('05'),
    changedAt: '2026-11-29T10:00:00+01:00',
  };
  const uids = (plan: Plan) =>
    eventsOf(calendarText([plan], { windows: true })).map((event) => textOf(event, 'uid'));

  it('are each one event, though two weeks show them', () => {
    const windows = [window('easy', '06'), window('build-up', '07')];
    const plans = [planOf([massage], { windows }), planOf([], { week: NEXT, windows })];
    expect(shown(plans, true)).toEqual([
      expect.stringMatching(/^Massage /),
      expect.stringMatching(/^Recovery after massage: easy 2026-12-06T17:00:00/),
      expect.stringMatching(/^Recovery after massage: build-up 2026-12-07T17:00:00/),
    ]);
  });

  it('keep their name when they move, and count up when their plan changed', () => {
    const before = planOf([massage], { windows: [window('easy', '06')] });
    const moved = { ...massage, ...on('06'), sequence: 1, changedAt: '2026-12-01T10:00:00+01:00' };
    const after = planOf([moved], { windows: [window('easy', '07')] });
    expect(uids(after).sort()).toEqual(uids(before).sort());
    const sequence = (plan: Plan) => Number(shown([plan], true)[1]?.split(' ').at(-2));
    expect(sequence(after)).toBeGreaterThan(sequence(before));
    expect(sequence(before)).toBe(Date.parse('2026-11-29T10:00:00+01:00') / 60_000);
    expect(shown([before, after], true)[1]).toContain('2026-12-07');
  });

  it('are of one person', () => {
    const windows = [window('easy', '06')];
    const other = { ...massage, id: 'ben-2026-11-30-massage-m1' };
    const all = [planOf([massage], { windows }), planOf([other], { windows })].flatMap(uids);
    expect(new Set(all).size).toBe(4);
  });

  it('are cancelled with their massage, unless it came back', () => {
    const tomb = { id: 'anna-2026-11-30-massage-m1', ...on('05'), sequence: 1 };
    const before = planOf([massage], { windows: [window('easy', '06')] });
    const gone = planOf([{ ...block, id: 'anna-2026-11-30-x' }], { dropped: [tomb] });
    expect(uids(gone)).toEqual(expect.arrayContaining(uids(before)));
    expect(shown([gone], true).filter((line) => line.endsWith('CANCELLED'))).toHaveLength(5);
    const nextWeek = planOf([], { week: NEXT, windows: [window('easy', '09')] });
    expect(shown([gone, nextWeek], true).filter((line) => line.endsWith('CANCELLED'))).toHaveLength(
      4,
    );
  });

  it('take no time and tell the bodily phase in words', () => {
    const plan = planOf([massage], { windows: [window('easy', '06')] });
    const event = eventsOf(calendarText([plan], { windows: true }))[1];
    expect(
      ['transp', 'x-microsoft-cdo-busystatus', 'description'].map((name) => textOf(event, name)),
    ).toEqual(['TRANSPARENT', 'FREE', 'Words.']);
  });
});

describe('a person', () => {
  it('of any name is not told by the file', () => {
    const id = 'Anna~20~Müller-2026-11-30-massage-m1';
    const plan = planOf([{ id, reasons: [because('F01', 'Words.')] }]);
    expect(calendarText([plan])).not.toMatch(/anna|m.ller/i);
  });
});
