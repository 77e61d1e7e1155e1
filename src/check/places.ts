import type { Place } from '../contract/names.ts';
import type { Activity } from '../knowledge/activities.ts';
import { type Case, number } from './case.ts';

/** The first of its places that the person has; home and the outdoors everybody has. */
export function placeFor(c: Case, activity: Activity): Place | undefined {
  return activity.places.find((place) => isAtTheDoor(place) || oneWay(c, place) !== undefined);
}

function isAtTheDoor(place: Place): boolean {
  return place === 'home' || place === 'outdoors';
}

function oneWay(c: Case, place: Place): number | undefined {
  return c.request.person.places?.[place];
}

/** Both ways together. */
export function travelMinutes(c: Case, place: Place | undefined): number {
  return place === undefined ? 0 : 2 * (oneWay(c, place) ?? 0);
}

/** Rule E04: what getting there takes from the day. */
export function setUpPoints(c: Case, place: Place | undefined): number {
  if (place === undefined || isAtTheDoor(place)) return 0;
  const near = (oneWay(c, place) ?? 0) <= number(c, 'E04.near_minutes');
  return number(c, near ? 'E04.near' : 'E04.far');
}
