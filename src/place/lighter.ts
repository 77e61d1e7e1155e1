import { INTENSITIES, type Intensity } from '../contract/names.ts';
import { capitalised } from '../knowledge/wording.ts';
import { inSteps } from '../prescribe/options.ts';
import type { Option } from '../prescribe/session.ts';
import { listed, plainNumber } from '../rules/words.ts';
import type { Week } from '../week/assess.ts';
import { activityOf } from '../week/log.ts';
import { lastNight, shortNights } from '../week/nights.ts';
import type { FixedBlock, Why } from '../week/parts.ts';
import { todaySaid } from '../week/readiness.ts';

const STEP = 5;

/** Why a way to do a block of today is more than the day allows, if it is (rules E01, E13, E14). */
export function tooMuchToday(option: Option, block: FixedBlock, week: Week): Why | undefined {
  if (!option.activity) return tooTiredToCook(option, week);
  const { facts } = week;
  const { readiness, below } = todaySaid(facts);
  const easier = facts.numbers('E13.easier');
  const rest = readiness !== undefined && readiness < easier;
  const step = readiness !== undefined && readiness < facts.numbers('E13.no_progress');
  const worn = rest || step || below !== undefined;
  const tired = shortNights(facts) > 0;
  if (!worn && !tired) return undefined;
  const first = block.first ?? { id: block.id, minutes: block.minutes };
  const cut = Math.max(worn ? facts.numbers('E13.cut') : 0, tired ? facts.numbers('E14.cut') : 0);
  const shorter = Math.max(STEP, inSteps(first.minutes * (1 - cut)));
  const most = rest ? Math.min(shorter, facts.numbers('E19.max_minutes')) : shorter;
  const band = activityOf(first.id)?.intensity ?? block.intensity;
  const highest = rest ? 'low' : worn ? oneLower(band) : band;
  if (option.minutes <= most && rankOf(option.intensity) <= rankOf(highest)) return undefined;
  return {
    rule: worn ? 'E13' : 'E14',
    text: sentence([...sleepWords(week, tired), ...readinessWords(week, worn)]),
  };
}

function sentence(clauses: readonly string[]): string {
  const text = listed(clauses);
  return `${capitalised(text)}.`;
}

function oneLower(band: Intensity): Intensity {
  return INTENSITIES[rankOf(band) - 1] ?? 'low';
}

function rankOf(intensity: Intensity): number {
  return INTENSITIES.indexOf(intensity);
}

function sleepWords({ facts }: Week, tired: boolean): string[] {
  const hours = lastNight(facts);
  if (!tired || hours === undefined) return [];
  return [`you slept ${plainNumber(hours)} ${hours === 1 ? 'hour' : 'hours'}`];
}

function readinessWords({ facts }: Week, worn: boolean): string[] {
  const { readiness, below } = todaySaid(facts);
  if (!worn || readiness === undefined) return [];
  const says = `your readiness is ${plainNumber(readiness)} of 5`;
  if (readiness < facts.numbers('E13.easier'))
    return [`${says}, so only a few easy minutes or rest are left`];
  return [
    below === undefined
      ? `${says}, so today is lighter`
      : `${says}, lower than your usual ${plainNumber(below)}`,
  ];
}

/** Rule E01 by the energy of this day, which may be less than the hour usually has. */
function tooTiredToCook({ id, energyNeeded }: Option, { facts }: Week): Why | undefined {
  const { energy } = todaySaid(facts);
  if (energy === undefined || energy >= energyNeeded) return undefined;
  const what = id === 'meal_prep_batch' ? 'a longer cook' : 'even a quick cook';
  const text = `Your energy is ${plainNumber(energy)} of 5 today, and ${what} takes ${energyNeeded}.`;
  return { rule: 'E01', text };
}
