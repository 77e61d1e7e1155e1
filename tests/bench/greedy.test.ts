// The scheduler of bench/greedy beside scores of the original, and beside whole runs of an earlier
// rebuild around the original's own scorer.
import { describe, expect, it } from 'vitest';
import { schedule } from '../../bench/greedy/schedule.ts';
import { projectMark, scoreOf } from '../../bench/greedy/score.ts';
import type { Desk, Span, Task } from '../../bench/greedy/task.ts';
import { MINUTES_PER_DAY, weekdayIndex } from '../../src/time/calendar.ts';
import { instantText, parseInstant, zoneNamed } from '../../src/time/zone.ts';

function zone(name: string) {
  const found = zoneNamed(name);
  if (!found) throw new Error(`no zone ${name}`);
  return found;
}

const UTC = zone('UTC');
const at = (text: string) => parseInstant(UTC, text);
const span = (start: string, minutes: number): Span => ({
  start: at(start),
  end: at(start) + minutes,
});

/** The settings that its store begins with. */
const DESK: Desk = {
  now: at('2025-05-15T13:00'),
  zone: UTC,
  serverZone: UTC,
  settings: {
    workDays: [0, 1, 2, 3, 4],
    workHours: [9, 17],
    bufferMinutes: 15,
    bands: { high: [9, 12], medium: [13, 15], low: [15, 20] },
    byProject: false,
  },
  events: [],
  repaired: false,
};
const hour = (text: string, hasBuffer = true) => ({ ...span(text, 60), hasBuffer });
const task = (more: Partial<Task> = {}): Task => ({ id: 'a', minutes: 60, ...more });

describe('a score', () => {
  const eager = { priority: 'high', energy: 'high' } as const;
  const cases: [what: string, more: Partial<Task>, start: string, score: number][] = [
    ['nothing set', {}, '2025-05-15T14:00', 0.606639],
    ['nothing set, a week on', {}, '2025-05-22T13:00', 0.545918],
    ['high, in its band', eager, '2025-05-16T09:00', 0.81173],
    ['high, in the low band', eager, '2025-05-16T15:00', 0.655912],
    ['high, in no band', { energy: 'high' }, '2025-05-16T12:00', 0.596057],
    ['before due', { priority: 'high', due: at('2025-05-18T00:00') }, '2025-05-16T09:00', 0.760233],
    ['after due', { priority: 'high', due: at('2025-05-18T00:00') }, '2025-05-19T09:00', 0.856222],
    ['due later', { priority: 'low', due: at('2025-05-29T00:00') }, '2025-05-15T14:00', 0.502992],
    ['nearer due', { priority: 'low', due: at('2025-05-29T00:00') }, '2025-05-22T09:00', 0.473432],
    ['overdue', { due: at('2025-05-08T13:00') }, '2025-05-15T14:00', 0.911395],
    ['long overdue', { due: at('2025-04-25T13:00') }, '2025-05-22T13:00', 0.69898],
    ['in the evening', { prefers: 'evening' }, '2025-05-16T09:00', 0.484694],
    ['all of it', { ...eager, due: at('2025-04-01T00:00') }, '2025-05-16T09:00', 1.234471],
  ];
  it.each(cases)('%s', (_what, more, start, score) => {
    expect(scoreOf(task(more), hour(start), DESK)).toBeCloseTo(score, 6);
  });

  it('is less without a buffer', () => {
    const score = scoreOf(task({ prefers: 'morning' }), hour('2025-05-16T09:00', false), DESK);
    expect(score).toBeCloseTo(0.52551, 6);
  });

  it.each([
    ['2025-05-16T10:00', 0.778801],
    ['2025-05-16T11:00', 0.606531],
    ['2025-05-16T13:00', 0.367879],
  ])('marks nearness to the same project at %s', (start, mark) => {
    const own = task({ project: 'p' });
    const placed = [{ task: own, ...span('2025-05-16T09:00', 60), score: 0 }];
    const desk = { ...DESK, settings: { ...DESK.settings, byProject: true } };
    expect(projectMark(own, hour(start), desk, placed)).toBeCloseTo(mark, 6);
  });

  it("reads energy on the server's clock, repaired on the person's", () => {
    const desk = { ...DESK, zone: zone('America/Los_Angeles') };
    const nine = hour('2025-05-16T16:00');
    const keen = task({ energy: 'high' });
    const difference = scoreOf(keen, nine, { ...desk, repaired: true }) - scoreOf(keen, nine, desk);
    expect(difference).toBeCloseTo(1.5 / 9.8, 6);
  });
});

describe('a whole run', () => {
  const run = (tasks: readonly Task[], desk: Desk) =>
    Object.fromEntries(
      schedule(tasks, desk).map(({ task: { id }, start }) => [
        id,
        instantText(UTC, start).slice(5, 16),
      ]),
    );
  const days = (count: number, from: string, make: (day: number) => Span[]) =>
    Array.from({ length: count }, (_, index) => at(from) + index * MINUTES_PER_DAY).flatMap(make);

  it('A: puts what is due on Sunday on the Monday after', () => {
    const due = at('2025-05-18T00:00');
    const tasks = [
      task({ id: 'low', minutes: 120, priority: 'low', due: at('2025-05-29T00:00') }),
      task({ id: 'one', minutes: 120, priority: 'high', due }),
      task({ id: 'two', minutes: 120, priority: 'high', due }),
      task({ id: 'mid', minutes: 60, priority: 'medium', due }),
    ];
    expect(run(tasks, { ...DESK, now: at('2025-05-15T08:00') })).toEqual({
      low: '05-15T10:30',
      one: '05-19T10:30',
      two: '05-19T12:30',
      mid: '05-19T09:30',
    });
  });

  /** Free from one time to another on each day. */
  const freeOnly = (from: number, to: number) =>
    days(8, '2025-05-15T00:00', (day) => [
      { start: day, end: day + from },
      { start: day + to, end: day + MINUTES_PER_DAY },
    ]);

  it('B: misses a gap that fits exactly, because of where its grid began', () => {
    const events = freeOnly(600, 690);
    const desk = { ...DESK, now: at('2025-05-15T08:45'), events };
    expect(run([task({ minutes: 90 })], desk)).toEqual({});
    const { settings } = desk;
    const repaired = { ...desk, settings: { ...settings, bufferMinutes: 0 }, repaired: true };
    expect(run([task({ minutes: 90 })], repaired)).toEqual({ a: '05-15T10:00' });
  });

  it('C: runs past closing time', () => {
    const events = days(8, '2025-05-15T00:00', (day) => [{ start: day, end: day + 960 }]);
    const desk = { ...DESK, now: at('2025-05-15T15:45'), events };
    expect(run([task({ minutes: 90 })], desk)).toEqual({ a: '05-15T16:00' });
    expect(run([task({ minutes: 90 })], { ...desk, repaired: true })).toEqual({});
  });

  const SUNDAY = '2025-05-18T20:00';
  const work = days(8, '2025-05-18T00:00', (day) =>
    weekdayIndex(day / MINUTES_PER_DAY) < 5 ? [{ start: day + 540, end: day + 1020 }] : [],
  );
  const awake: Desk = {
    ...DESK,
    now: at(SUNDAY),
    settings: {
      ...DESK.settings,
      workDays: [0, 1, 2, 3, 4, 5, 6],
      workHours: [6, 22],
      bands: { high: [6, 9], medium: [17, 19], low: [19, 22] },
    },
  };
  const hard = ['h1', 'h2', 'h3'].map((id) => task({ id, energy: 'high' }));
  const meals = ['m1', 'm2'].map((id) => task({ id, minutes: 90, energy: 'medium' }));

  it('D: puts hard sessions back to back', () => {
    const events = [...work, span('2025-05-20T17:00', 60)];
    expect(run([...hard, ...meals], { ...awake, events })).toEqual({
      h1: '05-19T06:30',
      h2: '05-19T07:30',
      h3: '05-20T06:30',
      m1: '05-19T17:30',
      m2: '05-21T17:30',
    });
  });

  it('E: and half an hour after a massage', () => {
    const evenings = hard.map((each): Task => ({ ...each, energy: 'medium', prefers: 'evening' }));
    const events = [...work, span('2025-05-19T17:00', 60)];
    expect(run(evenings, { ...awake, events })).toEqual({
      h1: '05-19T18:30',
      h2: '05-20T17:30',
      h3: '05-20T18:30',
    });
  });

  it('F: a massage as a long appointment keeps light movement and cooking out too', () => {
    const events = [...work, span('2025-05-19T17:00', 37 * 60)];
    const walk = task({ id: 'walk', minutes: 30, energy: 'low' });
    expect(run([...hard, ...meals, walk], { ...awake, events })).toEqual({
      h1: '05-19T06:30',
      h2: '05-19T07:30',
      h3: '05-21T06:30',
      m1: '05-21T17:30',
      m2: '05-22T17:30',
      walk: '05-18T20:30',
    });
  });

  it('serves first who hopes for most, whatever the order of the list', () => {
    const events = freeOnly(600, 660);
    const [low, high] = [
      task({ id: 'low', priority: 'low' }),
      task({ id: 'high', priority: 'high' }),
    ];
    const first = run([low, high], { ...DESK, now: at('2025-05-15T08:45'), events });
    expect(first).toEqual({ high: '05-15T10:00', low: '05-16T10:00' });
  });

  it('says the same again', () => {
    const desk = { ...awake, events: work };
    expect(schedule([...hard, ...meals], desk)).toEqual(schedule([...hard, ...meals], desk));
  });
});
