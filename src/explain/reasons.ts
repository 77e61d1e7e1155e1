import type { Reason } from '../contract/plan.ts';
import { CONDITION } from '../knowledge/conditions.ts';
import { REGION_NAME } from '../knowledge/wording.ts';
import type { Placement, Solution } from '../place/solve.ts';
import type { Option, Session } from '../prescribe/session.ts';
import { lowestEnergy } from '../rules/energy.ts';
import { slotFinder } from '../rules/spots.ts';
import { atClock, atDay, dayWord, listed, plainNumber } from '../rules/words.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import { instantText } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import { phaseAt, type RegionClock } from '../week/clocks.ts';
import { highestLoad, regionsFrom, regionsIn } from '../week/regions.ts';
import { purposeReason } from './purpose.ts';
import { reason } from './reason.ts';
import { toldBefore } from './told-before.ts';

/** Why a block is where it is and what it is, the most telling first. */
export function reasonsFor(placement: Placement, solution: Solution): Reason[] {
  const { session, option } = placement;
  if (!session) return cookingReasons(placement, solution);
  return [
    timeReason(placement, solution),
    ...missedReasons(option, solution),
    ...toldBefore(variantReasons(session, option, solution), placement, solution),
    purposeReason(session, placement, solution),
    ...conditionReasons(option, solution.week),
    ...routineReasons(placement, solution),
    ...lengthReasons(session, option, solution),
  ];
}

/** "Thursday 07:00: your energy is 4 of 5 then, and the rest phase after … ended at …." */
function timeReason({ option, spot }: Placement, { week }: Solution): Reason {
  const energy = lowestEnergy(week, option, spot.slot);
  const clause = recoveryClause(option, spot.start, week);
  const when = `${dayWord(spot.day.day)} ${atClock(week, spot.start)}`;
  const text = `${when}: your energy is ${plainNumber(energy)} of 5 then${clause ? `, and ${clause.text}` : ''}.`;
  const data = { start: instantText(week.facts.zone, spot.start), energy };
  return clause
    ? { ...reason(clause.rule, text), data: { ...data, phase: clause.phase, until: clause.until } }
    : reason('E03', text, data);
}

/** Why it stands here and not where it was. */
function missedReasons({ missed }: Option, { week }: Solution): Reason[] {
  if (!missed) return [];
  const text = `It moved here because you skipped it on ${atDay(week, missed.start)}; nothing is added on top.`;
  return [reason('P16', text, { skipped: instantText(week.facts.zone, missed.start) })];
}

/** What the latest massage means for this block, in half a sentence. */
function recoveryClause(option: Option, start: number, week: Week) {
  const clock = week.clocks.findLast((each) => each.massage.end <= start && phaseAt(each, start));
  if (!clock) return undefined;
  const phase = phaseAt(clock, start);
  const name = massageName(clock, week);
  const until = (instant: number) => instantText(week.facts.zone, instant);
  const clause = (rule: 'M02' | 'M03' | 'M05' | 'M12', text: string, ends: number) => ({
    rule,
    text,
    phase: phase ?? 'relaxed',
    until: until(ends),
  });
  if (phase === 'rest') {
    return clause('M02', `it is gentle enough for the rest phase after ${name}`, clock.restEnds);
  }
  if (phase === 'easy') {
    return clause(
      'M03',
      `it is light on the areas massaged on ${massageDay(clock, week)}`,
      clock.easyEnds,
    );
  }
  if (phase === 'build-up') {
    const ended = `the easy phase after ${name} ended ${endedAt(clock.easyEnds, week)}`;
    return clause('M05', ended, clock.buildUpEnds);
  }
  const works = regionsIn(regionsFrom(option.regions, 2) & clock.massage.regions);
  if (works.length === 0) return undefined;
  const loose = `the areas massaged on ${massageDay(clock, week)} are in their relaxed phase`;
  return clause('M12', loose, clock.relaxedEnds);
}

function endedAt(instant: number, week: Week): string {
  return instant < week.start ? 'before this week' : `on ${atDay(week, instant)}`;
}

function massageDay(clock: RegionClock, week: Week): string {
  return atDay(week, clock.massage.start).replace(/ \d\d:\d\d$/, '');
}

export function massageName(clock: RegionClock, week: Week): string {
  const day = massageDay(clock, week);
  return clock.massage.start < week.start ? `the massage on ${day}` : `${day}’s massage`;
}

/** Why it is not the full session, where it is not. */
function variantReasons(session: Session, option: Option, solution: Solution): Reason[] {
  const full = session.options[0];
  if (!full || option.variant === 'full') return [];
  // Nothing more than a few easy minutes was asked for: they stand in for nothing.
  if (full.variant === 'fallback') return [];
  const asked = `${full.activity?.name} for ${full.minutes} minutes`;
  const why = whyNotFull(full, option, solution);
  if (option.variant === 'shortened') {
    const text = `Shortened from ${full.usualMinutes} to ${option.minutes} minutes: ${why}.`;
    return [reason('M05', text, { usualMinutes: full.usualMinutes, minutes: option.minutes })];
  }
  const instead =
    option.variant === 'substitute' ? 'This takes the place of' : 'A few easy minutes instead of';
  const rule = option.variant === 'substitute' ? 'E05' : 'E19';
  const tail = option.variant === 'fallback' ? ' It counts as done.' : '';
  return [reason(rule, `${instead} ${asked}: ${why}.${tail}`, { instead: full.id })];
}

function whyNotFull(full: Option, option: Option, { week }: Solution): string {
  const openSlots = slotFinder(week, full);
  const open = week.days.filter((day) => openSlots(day).length > 0);
  if (open.length === 0) {
    const clock = week.clocks.find(
      ({ massage, buildUpEnds }) =>
        buildUpEnds > week.start && highestLoad(full.regions, massage.regions) > 1,
    );
    if (clock) return `the areas massaged on ${massageDay(clock, week)} need it lighter`;
    return full.energyNeeded > option.energyNeeded
      ? `no free stretch this week has the energy it takes (${full.energyNeeded} of 5)`
      : 'no free stretch this week is long enough for all of it';
  }
  const days = open.map(({ day }) => dayWord(day));
  return `the whole of it would only fit on ${listed(days)}, which other things need more`;
}

function conditionReasons(option: Option, { facts }: Week): Reason[] {
  if (!option.limited) return [];
  const names = (facts.request.person.conditions ?? []).map(({ id }) => CONDITION[id].name);
  const text = `Half the usual ${option.usualMinutes} minutes and a comfortable range, because of what you told us (${listed(names)}).`;
  return [reason('C03', text, { usualMinutes: option.usualMinutes })];
}

function routineReasons({ option, spot }: Placement, { objective }: Solution): Reason[] {
  const terms = objective.spotTerms(option, spot).filter(({ rule }) => rule === 'O04');
  const term = terms.at(-1);
  return term ? [reason('E06', `It keeps to ${term.name}.`)] : [];
}

function lengthReasons(
  session: Session,
  option: Option,
  { week, prescription }: Solution,
): Reason[] {
  if (option.variant !== 'full' || option.limited) return [];
  if (prescription.shape === 'step-back') {
    return [reason('P11', 'A lighter week after three that grew: the same days, less time.')];
  }
  if (prescription.shape === 'less') {
    return [reason('P19', 'A little less than in the weeks that turned out too full.')];
  }
  if (prescription.shape === 'after-a-break') {
    return [reason('P17', 'A gentle way back after the break.')];
  }
  const kind = session.options[0]?.activity?.kind;
  const logged = week.facts.log.filter((each) => each.counts && each.activity?.kind === kind);
  const longest = Math.max(0, ...logged.map(({ minutes }) => minutes));
  if (longest === 0 || option.minutes <= longest) return [];
  const text = `${option.minutes} minutes is a small step from your longest of ${longest}.`;
  return [reason('P04', text, { longest, minutes: option.minutes })];
}

function cookingReasons({ option, spot, covers }: Placement, { week }: Solution): Reason[] {
  const energy = lowestEnergy(week, option, spot.slot);
  const days = covers.map((offset) => coveredDay(offset, week));
  const when = `${dayWord(spot.day.day)} ${atClock(week, spot.start)}`;
  const text = `${when}: your energy is ${plainNumber(energy)} of 5 then, enough for ${
    option.id === 'meal_prep_batch' ? 'a longer cook' : 'a quick cook'
  }.`;
  const start = instantText(week.facts.zone, spot.start);
  return [
    reason('E03', text, { start, energy }),
    reason('F01', `It feeds ${listed(days)}.`, {
      days: covers.length,
      keepsDays: option.reachDays,
    }),
    ...freezeReasons(covers, spot.day.index, week),
  ];
}

/** What is eaten after the fridge's limit has to be frozen (rule F04). */
function freezeReasons(covers: readonly number[], dayIndex: number, week: Week): Reason[] {
  const { foodGuidance } = week.facts.request.person.mealPrep ?? {};
  const fridge = week.facts.numbers(foodGuidance === 'us' ? 'F01.days_us' : 'F01.days_uk');
  const later = covers.find((offset) => offset > dayIndex + fridge);
  if (later === undefined) return [];
  return [reason('F04', `Freeze what is for ${coveredDay(later, week)} and later.`)];
}

function coveredDay(offset: number, { facts }: Week): string {
  const word = dayWord(facts.firstDay + offset);
  return offset < DAYS_PER_WEEK ? word : `${word} of next week`;
}

/** The regions of a massage in words. */
export function regionWords(clock: RegionClock): string {
  const regions = regionsIn(clock.massage.regions);
  if (regions.length === 13) return 'the whole body';
  return listed(regions.map((region) => REGION_NAME[region]));
}
