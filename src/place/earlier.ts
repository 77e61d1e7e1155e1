import type { Option, Prescription, Session } from '../prescribe/session.ts';
import { type Instant, parseInstant } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import { sessionBlockId } from '../week/session-id.ts';
import { sessionTypes } from './candidates.ts';

/** Whether the earlier plan of the week had this very thing at a start. */
export type EarlierPlaces = (option: Option, start: Instant) => boolean;

/**
 * Where the earlier plan had each session, so that planning again moves little. Sessions that differ
 * only by number may change places.
 */
export function earlierPlaces(
  week: Week,
  { sessions, cooking }: Prescription,
): EarlierPlaces | undefined {
  if (!week.facts.earlier) return undefined;
  const known = new Map<Option, ReadonlySet<string>>();
  for (const type of sessionTypes(sessions)) {
    const places = new Set(type.sessions.flatMap((session) => earlierPlace(week, session) ?? []));
    for (const { options } of type.sessions)
      for (const option of options) known.set(option, places);
  }
  const meals = new Set(cookingPlaces(week));
  for (const option of cooking?.options ?? []) known.set(option, meals);
  return (option, start) => known.get(option)?.has(placeKey(option.id, start)) ?? false;
}

function placeKey(activity: string, start: Instant): string {
  return `${activity} ${start}`;
}

/** The activity and start of a session's block in the earlier plan. */
export function earlierPlace(week: Week, { id }: Session): string | undefined {
  const { earlier, zone } = week.facts;
  const block = earlier?.blocks.find((each) => each.id === sessionBlockId(week, id));
  return block && placeKey(block.activity, parseInstant(zone, block.start));
}

function cookingPlaces({ facts }: Week): string[] {
  return (facts.earlier?.blocks ?? [])
    .filter(({ kind }) => kind === 'meal-prep')
    .map(({ activity, start }) => placeKey(activity, parseInstant(facts.zone, start)));
}

/** Gives alike sessions to their placements, each where the earlier plan had it if it can be. */
export function sessionsInOrder(
  week: Week,
  sessions: readonly Session[],
  placements: readonly { readonly option: Option; readonly start: Instant }[],
): (Session | undefined)[] {
  const waiting = [...sessions];
  const take = (index: number) => waiting.splice(index, 1)[0];
  const kept = placements.map(({ option, start }) => {
    const key = placeKey(option.id, start);
    const index = waiting.findIndex((session) => earlierPlace(week, session) === key);
    return index < 0 ? undefined : take(index);
  });
  return kept.map((session) => session ?? take(0));
}
