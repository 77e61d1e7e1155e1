import { REGION_NAME } from '../knowledge/wording.ts';
import type { Option } from '../prescribe/session.ts';
import type { Week } from '../week/assess.ts';
import type { Facts } from '../week/facts.ts';
import { type RegionSet, regionsFrom, regionsIn } from '../week/regions.ts';
import type { PairRule, PlacementRule } from './rule.ts';
import { dayWord, listed } from './words.ts';

/** Rule P08: days, by date, between strength or hard work for one region. */
export function gapDays(facts: Facts): number {
  const stressed = facts.stress >= facts.numbers('E15.stress');
  return facts.numbers(stressed ? 'P08.gap_days_stressed' : 'P08.gap_days');
}

/** Regions that strength or hard work loaded on a day: pinned, frozen, or in the log. */
function heavyOn(week: Week, day: number): RegionSet {
  const { facts, fixed } = week;
  let heavy = 0;
  for (const block of fixed) if (block.day === day) heavy |= block.heavy;
  for (const { activity, status, day: on } of facts.log) {
    if (on !== day || !activity || status === 'skipped') continue;
    if (activity.kind !== 'strength' && activity.intensity !== 'high') continue;
    heavy |= regionsFrom(activity.load, facts.numbers('P08.region_load'));
  }
  return heavy;
}

/** Rule P08 against what stands already, before or after. */
export const spacedFromFixed: PlacementRule = {
  id: 'P08',
  name: 'days between hard work for one region',
  judgedBy: 'day',
  test: (week, option) => {
    if (option.heavy === 0) return undefined;
    const blocked = week.days.map(({ day }) => (heavyAround(week, day) & option.heavy) !== 0);
    return blocked.includes(true) ? ({ day }) => blocked[day.index] === true : undefined;
  },
  words: (week, option, { day }) => {
    const shared = regionsIn(heavyAround(week, day.day) & option.heavy);
    return spacingWords(
      shared.map((region) => REGION_NAME[region]),
      gapDays(week.facts),
      day.day,
    );
  },
};

function heavyAround(week: Week, day: number): RegionSet {
  const gap = gapDays(week.facts);
  let heavy = 0;
  for (let on = day - gap + 1; on < day + gap; on += 1) heavy |= heavyOn(week, on);
  return heavy;
}

function spacingWords(regions: readonly string[], gap: number, day: number): string {
  const between = gap === 2 ? 'a day' : `${gap - 1} days`;
  return `${dayWord(day)} is too close to other work for ${listed(regions)}: we keep ${between} between.`;
}

/** Rule P08 between two new sessions. */
export const spacedApart: PairRule = {
  id: 'P08',
  name: 'days between hard work for one region',
  forbids: ({ facts }, one, other, daysApart) =>
    (one.heavy & other.heavy) !== 0 && daysApart < gapDays(facts),
  words: ({ facts }, one, other) => {
    const shared = regionsIn(one.heavy & other.heavy).map((region) => REGION_NAME[region]);
    return `Both load ${listed(shared)}; we keep ${gapDays(facts) - 1} day(s) between.`;
  },
};

/** Rule P09: one hard session a day. */
export const oneHardADay: PairRule = {
  id: 'P09',
  name: 'one hard session a day',
  forbids: (_week, one, other, daysApart) =>
    daysApart === 0 && one.intensity === 'high' && other.intensity === 'high',
  words: () => 'That day has a hard session already.',
};

/** Rule P09 against what stands on the day already. */
export const hardDayTaken: PlacementRule = {
  id: 'P09',
  name: 'one hard session a day',
  judgedBy: 'day',
  test: (_week, option) =>
    option.intensity === 'high'
      ? ({ day }) => day.fixed.some(({ intensity }) => intensity === 'high')
      : undefined,
  words: () => 'That day has a hard session already.',
};

export function isDemanding(option: Pick<Option, 'effortPoints'>, least: number): boolean {
  return option.effortPoints >= least;
}
