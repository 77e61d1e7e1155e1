import { OUT_OF_SCOPE_ANSWERS, RED_FLAGS, type SafetyAnswer } from '../../contract/names.ts';
import { requestFor } from '../../memory/assemble.ts';
import { dateText } from '../../time/calendar.ts';
import { wallAt } from '../../time/zone.ts';
import { known, nowText, type Person } from './person.ts';

const STOPPING: readonly SafetyAnswer[] = [...OUT_OF_SCOPE_ANSWERS, ...RED_FLAGS];

/**
 * What was planned before a warning sign was told is no advice any more (rules M09 and Z04): a day
 * that is not over is not shown while the sign stops planning.
 */
export async function refuseShowing(person: Person, lastDay: string): Promise<void> {
  const { state, here } = person;
  const profile = known(person.profile);
  const today = dateText(wallAt(here.zone, here.now).day);
  const { adult, safety = [] } = profile.person;
  const told = [...safety, ...state.checkIns.flatMap(({ flags = [] }) => flags)];
  if (lastDay < today || (adult && !told.some((answer) => STOPPING.includes(answer)))) return;
  const moment = { now: nowText(here), week: today };
  const { calendars: _, ...request } = requestFor(profile, state, moment);
  const { weekOf } = await import('../../place/solved.ts');
  const { readFacts } = await import('../../week/facts.ts');
  weekOf(readFacts(request));
}
