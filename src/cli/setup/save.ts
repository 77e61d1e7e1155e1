import { Problem } from '../../contract/problem.ts';
import type { Fact, NewFact } from '../../memory/journal.ts';
import { type Massage, type State, stateOf } from '../../memory/state.ts';
import { instantText } from '../../time/zone.ts';
import type { Call } from '../call.ts';
import type { Store } from '../store/store.ts';
import { unusedId } from '../when.ts';
import { type Context, type Draft, profileOf } from './draft.ts';

/** Writes the profile, and what happened or is booked, in one piece. */
export async function saved(
  call: Call,
  store: Store,
  draft: Draft,
  context: Context,
): Promise<void> {
  const profile = profileOf(draft, context);
  if (!profile) throw new Error('a profile with something missing was about to be saved');
  const heading = {
    at: instantText(context.zoneOf(draft), context.now),
    call: call.world.newId(),
  };
  await store.change(async (memory) => {
    const facts = factsOf(draft, stateOf(memory.facts), memory.facts);
    // Two people who share a calendar must never have blocks of one name.
    const id = profile.person.id ?? memory.profile?.person.id ?? call.world.newId();
    // Set by calendar commands, asked by no question.
    const calendarOptions = memory.profile?.calendarOptions;
    memory.saveProfile({
      ...profile,
      ...(calendarOptions && { calendarOptions }),
      person: { ...profile.person, id },
    });
    if (facts.length > 0) memory.append(facts.map((fact) => ({ ...fact, ...heading })));
  });
}

/** Only the safety answers change, so that the plan stops as well. */
export async function safetyKept(store: Store, draft: Draft): Promise<boolean> {
  return store.change(async (memory) => {
    const { profile } = memory;
    if (!profile) return false;
    const { safety, adult = profile.person.adult } = draft.person;
    memory.saveProfile({ ...profile, person: { ...profile.person, safety, adult } });
    return true;
  });
}

function factsOf(draft: Draft, state: State, all: readonly Fact[]): NewFact[] {
  const { answer, known, details, lastStart, nextStart } = draft.massages;
  const used = all.flatMap((fact) => (fact.fact === 'massage' ? [fact.massage.id] : []));
  const facts: NewFact[] = [];
  const put = (old: Massage | undefined, start: string, firstTime: boolean | undefined) => {
    const id = old?.id ?? unusedId('m', used);
    used.push(id);
    const massage = {
      ...old,
      ...details,
      ...(firstTime !== undefined && { firstTime }),
      id,
      start,
    };
    if (!old || JSON.stringify(sorted(massage)) !== JSON.stringify(sorted(old))) {
      facts.push({ fact: 'massage', massage });
    }
  };
  if ((answer === 'had' || answer === 'both') && lastStart) put(known.last, lastStart, undefined);
  if ((answer === 'booked' || answer === 'both') && nextStart) {
    put(known.next, nextStart, answer === 'both' && details.firstTime ? false : undefined);
  } else if (known.next && answer !== undefined) {
    facts.push({ fact: 'massage-removed', id: known.next.id });
  }
  for (const massage of draft.given.massages) facts.push({ fact: 'massage', massage });
  const busyIds = state.busy.map(({ id }) => id);
  for (const busy of draft.given.busy) {
    const id = unusedId('b', busyIds);
    busyIds.push(id);
    facts.push({ fact: 'busy', id, busy });
  }
  return facts;
}

function sorted(massage: Massage): [string, unknown][] {
  return Object.entries(massage).sort(([one], [other]) => (one < other ? -1 : 1));
}

const SAMPLE: Readonly<Record<string, string>> = {
  adult: 'yes',
  bed: '22:30',
  wake: '06:30',
  'time-zone': 'Europe/Berlin',
  'massage-last': '"last tue 17:00"',
  'massage-next': '"thu 18:00"',
};

/** Nobody can be asked, and these are missing. */
export function missing(names: readonly string[]): Problem {
  const options = names.map((name) => `--${name}`);
  const example = names.map((name) => `--${name} ${SAMPLE[name] ?? ''}`.trim()).join(' ');
  return new Problem({
    kind: 'usage',
    message: `There is nobody to ask, and ${options.join(', ')} ${names.length === 1 ? 'is' : 'are'} missing.`,
    place: options.join(', '),
    remedy: `Add ${example}. recovery-plan setup --help shows every option; --answers FILE takes JSON.`,
  });
}
