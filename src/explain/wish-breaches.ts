import type { Notice } from '../contract/plan.ts';
import { standingOption } from '../prescribe/options.ts';
import { highLimit } from '../prescribe/permitted.ts';
import { breachesAt } from '../rules/all.ts';
import { budgetLeft } from '../rules/budget.ts';
import { cookingLeft, workoutsLeft } from '../rules/time.ts';
import { dayWord, listed } from '../rules/words.ts';
import type { Week } from '../week/assess.ts';
import { cellFor } from '../week/conditions.ts';
import type { FixedBlock } from '../week/parts.ts';

/** Every rule that a wish breaks where it is, but for its time and the day's budget. */
export function wishBreaches(wish: FixedBlock, week: Week): Notice[] {
  const day = week.days.find((each) => each.day === wish.day);
  if (!day) return [];
  const others = (blocks: readonly FixedBlock[]) => blocks.filter((other) => other !== wish);
  const days = week.days.map((each) => ({ ...each, fixed: others(each.fixed) }));
  const alone = { ...week, fixed: others(week.fixed), days };
  const slot = Math.floor((wish.start - week.start) / week.slotMinutes);
  const spot = { day: days[day.index] ?? day, slot, start: wish.start, end: wish.end };
  const broken = breachesAt(alone, standingOption(wish, week), spot);
  const afterMassage = broken.find(({ rule }) => rule.startsWith('M'));
  const name = wish.activity?.name ?? 'Cooking';
  // Of several phases that the wish runs into, the first says enough.
  return broken
    .filter(({ rule }) => rule !== 'E04')
    .filter(({ rule, text }) => rule !== 'T01' || text.includes('twice'))
    .filter((breach) => !breach.rule.startsWith('M') || breach === afterMassage)
    .map(({ rule, text }) => ({
      rule,
      text: `${name}, pinned by you: ${text}`,
      block: wish.blockId,
    }));
}

/** What wishes break together with everything else that stands: days, and the week as a whole. */
export function wishedTogether(wishes: readonly FixedBlock[], week: Week): Notice[] {
  if (wishes.length === 0) return [];
  const days = week.days.filter(({ day }) => wishes.some((wish) => wish.day === day));
  return [
    ...days.flatMap((day) => dayWarnings(day, week)),
    ...hardWarnings(wishes, week),
    ...limitedWarnings(wishes, week),
    ...loadWarnings(wishes, week),
  ];
}

function dayWarnings(day: Week['days'][number], { facts }: Week): Notice[] {
  const name = dayWord(day.day);
  const warnings: Notice[] = [];
  const most = facts.numbers('T01.workouts_a_day');
  const workouts = day.fixed.filter(({ activity }) => activity).length;
  if (workouts > most && workoutsLeft(day, most) === 0) {
    const text = `${name} holds ${workouts} workouts with what you pinned; ${most} are the most.`;
    warnings.push({ rule: 'T01', text });
  }
  const meals = facts.numbers('T01.cooking_a_day');
  const cooking = day.fixed.length - workouts;
  if (cooking > meals && cookingLeft(day, meals) === 0) {
    const text = `${name} holds ${cooking} cooking times with what you pinned; ${meals} is the most.`;
    warnings.push({ rule: 'T01', text });
  }
  const left = budgetLeft(day);
  if (left < 0) {
    const text = `${name} can carry ${day.capacity} points; with what you pinned it asks ${day.capacity - left}.`;
    warnings.push({ rule: 'E04', text });
  }
  return warnings;
}

/** Rule P09 over the week. */
function hardWarnings(wishes: readonly FixedBlock[], week: Week): Notice[] {
  const hard = (block: FixedBlock) => block.intensity === 'high';
  const count = week.fixed.filter(hard).length;
  const most = highLimit(week.facts);
  if (!wishes.some(hard) || count <= most) return [];
  const text = `With what you pinned this week holds ${count} hard sessions; ${most} is the most for now.`;
  return [{ rule: 'P09', text }];
}

/** Rule C03 over the week. */
function limitedWarnings(wishes: readonly FixedBlock[], week: Week): Notice[] {
  const { facts, fixed } = week;
  const most = facts.numbers('C03.per_week');
  const names = wishes.flatMap(({ activity }) => {
    if (!activity || cellFor(activity.id, facts) !== 'limit') return [];
    return fixed.filter(({ id }) => id === activity.id).length > most ? [activity.name] : [];
  });
  if (names.length === 0) return [];
  const text = `${listed([...new Set(names)])}: at most ${most} times a week, because of what you told us.`;
  return [{ rule: 'C03', text }];
}

/** Rules P02 and P03: what stands alone is more than the week's cap. */
function loadWarnings(wishes: readonly FixedBlock[], { load, fixed }: Week): Notice[] {
  const counted = (block: FixedBlock) => block.day >= load.fromDay && block.load > 0;
  const sum = fixed.filter(counted).reduce((total, block) => total + block.load, 0);
  if (sum <= load.cap + 1e-9 || !wishes.some(counted)) return [];
  const text = `With what you pinned the week’s load is at least ${sum}; its limit is ${Math.floor(load.cap + 1e-9)}.`;
  return [{ rule: load.bindingRule, text }];
}
