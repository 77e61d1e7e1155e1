import type { AnyActivityId } from '../contract/names.ts';
import type { Plan } from '../contract/plan.ts';
import type { Solution } from '../place/solve.ts';
import type { Option } from '../prescribe/session.ts';
import { PLACEMENT_RULES } from '../rules/all.ts';
import { type Breach, type Spot, slotsOf, spotAt } from '../rules/rule.ts';
import { standsAlready } from '../rules/time.ts';
import { type Instant, instantText, parseInstant } from '../time/zone.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { DAY_BEGUN, forced, optionsOf, usualOption, type WhyNot } from './why-not.ts';

/** A day or a part of one. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Why an activity is at no time of a day or of a part of it: the rules, or the best of its times. */
export function whyNotIn(
  activity: AnyActivityId,
  span: Span,
  plan: Plan,
  solution: Solution,
): WhyNot | undefined {
  const { week } = solution;
  const day = week.days.find(({ start, end }) => start <= span.from && span.from < end);
  if (!day) return undefined;
  const { zone } = week.facts;
  const answer = {
    activity,
    minutes: 0,
    start: instantText(zone, span.from),
    cost: null,
    others: [],
  };
  const stands = plan.blocks.find((block) => {
    const start = parseInstant(zone, block.start);
    return block.activity === activity && start >= span.from && start < span.to;
  });
  if (stands) {
    const { minutes, start } = stands;
    return { ...answer, minutes, start, verdict: 'planned', breaches: [] };
  }
  const asked = optionsOf(activity, solution);
  const options = asked.length > 0 ? asked : usualOption(activity, week);
  const kept = options.map((option) => keptOut(option, span, week, day));
  const [barred = []] = kept;
  if (options.length > 0 && kept.every((breaches) => breaches.length > 0)) {
    return { ...answer, verdict: 'forbidden', breaches: kept.at(-1) ?? barred };
  }
  if (asked.length === 0) return { ...answer, verdict: 'not-asked', breaches: [] };
  const isMeant = ({ start }: Spot) => start >= span.from && start < span.to;
  return { ...answer, ...forced(activity, day.index, isMeant, { plan, solution }) };
}

/** The rules that, one after another, take away every spot; none where a spot is left. */
function keptOut(option: Option, span: Span, week: Week, day: WeekDay): Breach[] {
  if (!day.open) return [DAY_BEGUN];
  let spots = spotsOf(option, span, week, day);
  if (spots.length === 0) return [{ rule: 'T01', text: 'There is no time for it then.' }];
  const breaches: Breach[] = [];
  for (const rule of PLACEMENT_RULES) {
    const test = rule.test(week, option);
    const lost = test ? spots.filter((spot) => test(spot)) : [];
    const [first] = lost;
    if (!first) continue;
    breaches.push({ rule: rule.id, text: rule.words(week, option, first) });
    spots = spots.filter((spot) => !lost.includes(spot));
  }
  const isThere = standsAlready(day, option);
  if (spots.length > 0 && !isThere) return [];
  return isThere ? [{ rule: 'T01', text: 'It has its time on that day already.' }] : breaches;
}

function spotsOf(option: Option, { from, to }: Span, week: Week, day: WeekDay): Spot[] {
  const last = day.endSlot - slotsOf(week, option);
  return Array.from({ length: Math.max(0, last - day.firstSlot + 1) }, (_, index) =>
    spotAt(week, day, day.firstSlot + index, option),
  ).filter(({ start }) => start >= from && start < to);
}
