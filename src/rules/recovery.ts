import type { RuleId } from '../knowledge/rules.ts';
import { capitalised } from '../knowledge/wording.ts';
import type { Option } from '../prescribe/session.ts';
import type { Week } from '../week/assess.ts';
import type { RegionClock } from '../week/clocks.ts';
import type { Numbers } from '../week/parameters.ts';
import { highestLoad, regionSet, regionsFrom } from '../week/regions.ts';
import { type Ban, type PlacementRule, strikes } from './rule.ts';
import { atDay } from './words.ts';

interface RecoveryRule {
  readonly id: RuleId;
  readonly name: string;
  /** Empty where `from` is not before `to`. */
  readonly ban: (option: Option, clock: RegionClock, numbers: Numbers) => Ban | undefined;
  readonly why: (until: string) => string;
}

const HEAD = regionSet(['jaw', 'neck']);

function onMassaged(option: Option, clock: RegionClock): number {
  return highestLoad(option.regions, clock.massage.regions);
}

/** The longest an option may be in build-up where it works a massaged region. */
function buildUpMinutes(option: Option, numbers: Numbers): number {
  // 70 % of 350 minutes are 245, not a hair less.
  return option.usualMinutes * numbers('M05.volume_factor') + 1e-9;
}

/** One entry for each thing the aftermath of a massage forbids, loosest phase last. */
export const RECOVERY_RULES: readonly RecoveryRule[] = [
  {
    id: 'M02',
    name: 'rest: only low effort',
    ban: (option, clock, numbers) =>
      option.effortPoints > numbers('M02.max_effort')
        ? { from: clock.massage.end, to: clock.restEnds }
        : undefined,
    why: (until) => `it is the rest phase after your massage until ${until}`,
  },
  {
    id: 'M03',
    name: 'rest and easy: little load on massaged regions',
    ban: (option, clock, numbers) =>
      onMassaged(option, clock) > numbers('M03.max_region_load')
        ? { from: clock.massage.end, to: clock.easyEnds }
        : undefined,
    why: (until) => `the massaged areas take only light use until ${until}`,
  },
  {
    id: 'M04',
    name: 'easy: low effort elsewhere, moderate when calm',
    ban: (option, clock) => {
      const fine = option.intensity === 'low' || (option.intensity === 'moderate' && clock.calm);
      return fine ? undefined : { from: clock.massage.end, to: clock.easyEnds };
    },
    why: (until) => `it is the easy phase after your massage until ${until}`,
  },
  {
    id: 'M05',
    name: 'build-up: moderate and shorter on massaged regions',
    ban: (option, clock, numbers) => {
      if (onMassaged(option, clock) <= numbers('M03.max_region_load')) return undefined;
      const gentle =
        option.intensity !== 'high' && option.minutes <= buildUpMinutes(option, numbers);
      return gentle ? undefined : { from: clock.massage.end, to: clock.buildUpEnds };
    },
    why: (until) => `the massaged areas build up until ${until}, at most 70% of the usual length`,
  },
  {
    id: 'M08',
    name: 'still sore: no load on massaged regions',
    ban: (option, clock) =>
      clock.stillSore && onMassaged(option, clock) > 0
        ? { from: clock.easyEnds, to: Number.POSITIVE_INFINITY }
        : undefined,
    why: () => 'you told us the massaged areas are still sore',
  },
  {
    id: 'M14',
    name: 'nothing high soon after firm work',
    ban: (option, clock) =>
      option.intensity === 'high' ? { from: clock.massage.end, to: clock.noHighUntil } : undefined,
    why: (until) => `hard efforts wait until ${until} after firm massage`,
  },
  {
    id: 'M16',
    name: 'head, neck or jaw massaged: nothing heavy overhead',
    ban: (option, clock) =>
      option.activity?.unsafeForTreatedHead && clock.massage.regions & HEAD
        ? { from: clock.massage.end, to: clock.easyEnds }
        : undefined,
    why: (until) => `after work on neck or jaw this waits until ${until}`,
  },
  {
    id: 'M24',
    name: 'no rolling on massaged regions',
    ban: (option, clock) =>
      option.id === 'foam_roll' && regionsFrom(option.regions, 1) & clock.massage.regions
        ? { from: clock.massage.end, to: clock.easyEnds }
        : undefined,
    why: (until) => `rolling the massaged areas waits until ${until}`,
  },
];

function bansOf(rule: RecoveryRule, week: Week, option: Option): readonly Ban[] {
  if (week.clocks.length === 0) return [];
  return week.clocks.flatMap((clock) => {
    const ban = rule.ban(option, clock, week.facts.numbers);
    return ban && ban.from < ban.to ? [ban] : [];
  });
}

/** Rules M02–M24, one placement rule each. */
export const recovery: readonly PlacementRule[] = RECOVERY_RULES.map((rule) => ({
  id: rule.id,
  name: rule.name,
  bans: (week, option) => bansOf(rule, week, option),
  test: (week, option) => {
    const bans = bansOf(rule, week, option);
    if (bans.length === 0) return undefined;
    return ({ start, end }) => bans.some((ban) => strikes(ban, start, end));
  },
  words: (week, option, { start, end }) => {
    const ban = bansOf(rule, week, option).find((each) => strikes(each, start, end));
    const until = ban && Number.isFinite(ban.to) ? atDay(week, ban.to) : 'further notice';
    return capitalised(`${rule.why(until)}.`);
  },
}));
