import { nearestName } from '../contract/faults.ts';
import {
  ACTIVITIES,
  type AnyActivityId,
  COOKING,
  REGIONS,
  type Region,
  WHOLE_BODY,
} from '../contract/names.ts';
import { Problem } from '../contract/problem.ts';
import { ACTIVITY, COOKING_CATALOGUE } from '../knowledge/activities.ts';
import { REGION_NAME } from '../knowledge/wording.ts';

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

/** The same, where a person's own are likelier meant: "run" of somebody who does one kind of it. */
export function activityAmong(text: string, own: ReadonlySet<AnyActivityId>): AnyActivityId {
  const [first, ...others] = activitiesLike(text).filter((id) => own.has(id));
  return first && others.length === 0 ? first : activityNamed(text);
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

function only<T extends string>(place: Place, text: string, all: readonly Named<T>[]): T {
  const found = matches(text, all);
  const [first] = found;
  if (first && found.length === 1) return first.id;
  const meant = found.length > 0 ? found : matches(mended(text, all), all);
  throw unclear(place, text, { isName: found.length > 0, meant, all });
}

type Place = 'activity' | '--regions';
const NOUN = { activity: 'activity', '--regions': 'area' } as const;
const EXAMPLES = 3;

function unclear(
  place: Place,
  text: string,
  known: { isName: boolean; meant: readonly Named<string>[]; all: readonly Named<string>[] },
): Problem {
  const { isName, meant, all } = known;
  const found = JSON.stringify(text);
  const names = (some: readonly Named<string>[]) => some.map(({ name }) => name.toLowerCase());
  const ids = all.map(({ id }) => id);
  const nearest = meant.length === 1 ? names(meant)[0] : nearestName(text, [...names(all), ...ids]);
  const several = meant.length > 1;
  const expected = several
    ? `one of ${listed(names(meant))}`
    : `a name or an id, such as ${names(all).slice(0, EXAMPLES).join(', ')}`;
  return new Problem({
    kind: 'usage',
    message: isName
      ? `${found} may be one of ${listed(names(meant))}.`
      : `No ${NOUN[place]} is called ${found}.`,
    remedy: isName
      ? 'Say which of them, by its name or its id.'
      : 'Names in full or in part are accepted, and ids.',
    faults: [{ path: place, found, expected, ...(nearest && !several && { nearest }) }],
  });
}

/** With semicolons where a name has a comma of its own. */
function listed(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}

/** Each misspelt word replaced by the nearest one that some name has. */
function mended(text: string, all: readonly Named<string>[]): string {
  const words = [...new Set(all.flatMap(({ name }) => wordsOf(name)))];
  return wordsOf(text)
    .map((word) => (words.includes(word) ? word : (nearestName(word, words) ?? word)))
    .join(' ');
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
    return typed.every((word) => words.includes(word) || words.includes(SAID.get(word) ?? word));
  });
}

/** What people say for a word of a name. */
const SAID = new Map([
  ['abs', 'core'],
  ['biking', 'ride'],
  ['cook', 'cooking'],
  ['cycling', 'ride'],
  ['gym', 'strength'],
  ['hiit', 'circuit'],
  ['hike', 'hill'],
  ['hiking', 'hill'],
  ['jog', 'run'],
  ['jogging', 'run'],
  ['lifting', 'strength'],
  ['running', 'run'],
  ['stretch', 'stretching'],
  ['swimming', 'swim'],
  ['walking', 'walk'],
  ['weights', 'strength'],
]);

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}
