import { GEAR } from '../contract/names.ts';
import type { Notice } from '../contract/plan.ts';
import { dayWord, listed } from '../rules/words.ts';
import { dayNumber } from '../time/calendar.ts';
import type { Instant } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import type { FixedBlock } from '../week/parts.ts';
import type { Taken } from '../week/taken.ts';
import { wishBreaches, wishedTogether } from './wish-breaches.ts';

/** What the person's own wishes and appointments break; said, and obeyed all the same. */
export function warningsOf(week: Week): Notice[] {
  const wishes = week.fixed.filter(
    ({ status, end }) => status === 'pinned' && end > week.facts.now,
  );
  return [
    ...massageWarnings(week),
    ...wishes.flatMap((wish) => [...timeWarnings(wish, week), ...wishBreaches(wish, week)]),
    ...wishedTogether(wishes, week),
    ...requestWarnings(week),
  ];
}

/** Something that stands at a time of its own. */
interface Standing {
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
}

const SOLID: readonly Taken['by'][] = [
  'commitment',
  'busy',
  'sleep',
  'massage',
  'pause',
  'pinned',
  'frozen',
];

function massageWarnings(week: Week): Notice[] {
  const last = week.days.at(-1)?.end ?? week.start;
  return week.facts.massages
    .filter(({ start }) => start >= week.start && start < last)
    .flatMap(({ start, end }) => overlapWarning({ title: 'Massage', start, end }, week));
}

function dayOf({ start }: Standing, week: Week): string {
  const day = week.days.find((each) => each.start <= start && start < each.end);
  return dayWord(day?.day ?? week.facts.firstDay);
}

/** What stands in the way, without the quarter of an hour around commitments. */
function overlapWarning(standing: Standing, week: Week): Notice[] {
  const margin = week.facts.numbers('T01.around_commitments_min');
  const { title, start, end } = standing;
  const others = week.taken.filter((taken) => {
    const around = taken.by === 'commitment' ? margin : 0;
    const touches = taken.start + around < end && taken.end - around > start;
    return SOLID.includes(taken.by) && touches && !(taken.start === start && taken.title === title);
  });
  const names = [...new Set(others.map((taken) => taken.title))].sort();
  if (names.length === 0) return [];
  return [{ rule: 'T01', text: `${title} on ${dayOf(standing, week)} overlaps ${listed(names)}.` }];
}

/** Rule T01 for a wish: all that its time is not free of. */
function timeWarnings(wish: FixedBlock, week: Week): Notice[] {
  const { start, end, blockId: block } = wish;
  const standing = { title: wish.activity?.name ?? 'Cooking', start, end };
  const overlaps = overlapWarning(standing, week);
  const lead = `${standing.title} on ${dayOf(standing, week)}`;
  const near = overlaps.length > 0 ? [] : marginWarnings(lead, standing, week);
  const day = week.days.find((each) => each.day === wish.day);
  const late = day && end > day.end ? [`${lead} ends after midnight.`] : [];
  return [...overlaps, ...[...near, ...late].map((text) => ({ rule: 'T01', text }))].map(
    (warning) => ({ ...warning, block }),
  );
}

function marginWarnings(lead: string, { start, end }: Standing, week: Week): string[] {
  const { numbers } = week.facts;
  const touched = week.taken.filter((taken) => taken.start < end && taken.end > start);
  const near = [
    ...new Set(touched.filter(({ by }) => by === 'commitment').map(({ title }) => title)),
  ].sort();
  const minutes = numbers('T01.around_commitments_min');
  return [
    ...(near.length > 0 ? [`${lead} comes within ${minutes} minutes of ${listed(near)}.`] : []),
    ...(touched.some(({ by }) => by === 'waking')
      ? [`${lead} begins in the first ${numbers('T01.after_waking_min')} minutes after waking.`]
      : []),
  ];
}

function requestWarnings({ facts }: Week): Notice[] {
  const unknown = (facts.request.person.gear ?? []).filter(
    (gear) => !GEAR.some((known) => known === gear),
  );
  const earlier = facts.request.previousPlan;
  const warnings = unknown.map((gear) => ({
    rule: 'E05',
    text: `Gear ${JSON.stringify(gear)} is not one this planner knows, so it changes nothing.`,
  }));
  if (earlier && dayNumber(earlier.week.start) !== facts.firstDay) {
    const text = `The earlier plan is for the week of ${earlier.week.start}, so it was not used.`;
    warnings.push({ rule: 'O07', text });
  }
  return warnings;
}
