import type { Plan } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import type { Progress } from '../../contract/progress.ts';
import type { Profile } from '../../memory/profile.ts';
import { type State, stateOf } from '../../memory/state.ts';
import { instantText, parseInstant, type Zone } from '../../time/zone.ts';
import { type Call, text } from '../call.ts';
import { quickZone } from '../local-clock.ts';
import { askedNow } from '../moment.ts';
import type { Memory, Store } from '../store/store.ts';
import type { Here } from '../times.ts';

/** One person as they are remembered, here and now. */
export interface Person {
  /** Undefined before the first `setup`. */
  readonly profile: Profile | undefined;
  readonly state: State;
  readonly here: Here;
}

export async function storeOf(call: Call): Promise<Store> {
  const { openStore } = await import('../store/open.ts');
  return openStore(call.world, text(call.options, 'profile'));
}

export function personIn(call: Call, memory: Memory): Person {
  const zone = zoneFor(call, memory.profile);
  return { profile: memory.profile, state: stateOf(memory.facts), here: hereIn(call, zone) };
}

/** The present, or what `--now` says it is. */
function hereIn({ world, options }: Call, zone: Zone): Here {
  const asked = text(options, 'now');
  const now = asked === undefined ? world.now() : parseInstant(zone, askedNow(asked));
  return { zone, now };
}

/** The person's zone; before the first setup, the machine's. */
function zoneFor({ world }: Call, profile: Profile | undefined): Zone {
  const name = profile?.timeZone ?? world.systemZone();
  const zone = name === undefined ? undefined : quickZone(world, name);
  if (zone) return zone;
  throw new Problem({
    kind: profile ? 'invalid' : 'usage',
    message:
      name === undefined
        ? 'This machine has no time zone that is known here.'
        : `${JSON.stringify(name)} is no time zone that is known here.`,
    place: profile ? 'timeZone of your profile' : 'TZ',
    remedy: profile
      ? 'recovery-plan settings timeZone Europe/Berlin changes it.'
      : 'Set TZ to a name of the IANA list, such as Europe/Berlin.',
  });
}

/** The profile, where there is no going on without one. */
export function known(profile: Profile | undefined): Profile {
  if (profile) return profile;
  throw new Problem({
    kind: 'usage',
    message: 'Nothing is known about you yet.',
    place: '--input',
    remedy: 'recovery-plan setup asks in two minutes; --input FILE plans a request of your own.',
  });
}

/** The moment as the contract writes it. */
export function nowText({ zone, now }: Here): string {
  return instantText(zone, now);
}

const PROGRESS_WEEKS = 8;

/** How the last weeks went; worked out only for who asks. */
export async function progressOfPerson({ profile, state, here }: Person): Promise<Progress> {
  const { progressOf } = await import('../../memory/progress.ts');
  return progressOf(profile, state, { ...here, weeks: PROGRESS_WEEKS });
}

/** Plans whose week is not over on this day, oldest first. */
export function plansFrom(plans: readonly Plan[], day: string): Plan[] {
  return plans.filter(({ week }) => week.end >= day);
}
