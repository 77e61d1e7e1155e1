import { nearestName } from '../contract/faults.ts';
import {
  ACTIVITIES,
  type AnyActivityId,
  COOKING,
  REGIONS,
  type Region,
  WHOLE_BODY,
} from '../contract/names.ts';
import { ACTIVITY, COOKING_CATALOGUE } from '../knowledge/activities.ts';
import { REGION_NAME } from '../knowledge/wording.ts';
import { badValue } from './call.ts';

interface Named<T> {
  readonly id: T;
  readonly name: string;
}

const ALL_ACTIVITIES: readonly Named<AnyActivityId>[] = [
  ...ACTIVITIES.map((id) => ({ id, name: ACTIVITY[id].name })),
  ...COOKING.map((id) => ({ id, name: COOKING_CATALOGUE[id].name })),
];

const ALL_REGIONS: readonly Named<Region | typeof WHOLE_BODY>[] = [
  ...REGIONS.map((id) => ({ id, name: REGION_NAME[id] })),
  { id: WHOLE_BODY, name: 'whole body' },
];

/** An activity by its id or its name, in part where that is clear: "light strength". */
export function activityNamed(text: string): AnyActivityId {
  return only('activity', text, ALL_ACTIVITIES);
}

/** Body areas by id or name, with commas between them. */
export function regionsNamed(text: string): (Region | typeof WHOLE_BODY)[] {
  const parts = text.split(',').map((part) => part.trim());
  return [...new Set(parts.map((part) => only('--regions', part, ALL_REGIONS)))];
}

/** What a plan calls it. */
export function titleOf(id: AnyActivityId): string {
  return id === 'meal_prep_batch' || id === 'meal_prep_topup'
    ? COOKING_CATALOGUE[id].title
    : ACTIVITY[id].name;
}

/** The ids that a text may mean. */
export function activitiesLike(text: string): AnyActivityId[] {
  return matches(text, ALL_ACTIVITIES).map(({ id }) => id);
}

function only<T extends string>(place: string, text: string, all: readonly Named<T>[]): T {
  const found = matches(text, all);
  const [first] = found;
  if (first && found.length === 1) return first.id;
  const some = found.length > 1 ? found : all;
  const names = some.map(({ name }) => name.toLowerCase());
  const expected =
    found.length > 1
      ? `one of ${names.join(', ')}`
      : `a name or an id, such as ${names.slice(0, 3).join(', ')}`;
  throw badValue(place, text, expected, nearestName(text, [...names, ...all.map(({ id }) => id)]));
}

/** Exact ids and names first; else those whose name has every word that was typed. */
function matches<T extends string>(text: string, all: readonly Named<T>[]): Named<T>[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  const exact = all.filter(
    ({ id, name }) =>
      id === text.trim().toLowerCase() || wordsOf(name).join(' ') === typed.join(' '),
  );
  if (exact.length > 0) return exact;
  return all.filter(({ name }) => {
    const words = wordsOf(name);
    return typed.every((word) => words.includes(word));
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}
