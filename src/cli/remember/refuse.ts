import { Problem } from '../../contract/problem.ts';
import { requestFor } from '../../memory/assemble.ts';
import type { Fact } from '../../memory/journal.ts';
import type { Profile } from '../../memory/profile.ts';
import { stateOf } from '../../memory/state.ts';
import { refusals } from '../../questions/refusals.ts';
import type { Here } from '../times.ts';
import { nowText } from './person.ts';

/** A person's own wish is obeyed; only safety says no. `facts` are all, the last ones new. */
export function refuseUnsafe(
  profile: Profile,
  facts: readonly Fact[],
  wished: readonly Fact[],
  here: Here,
): void {
  for (const fact of wished) {
    if (fact.fact !== 'pin') continue;
    const { block, start } = fact.pinned;
    const moment = { now: nowText(here), week: start.slice(0, 10) };
    const { calendars: _, ...request } = requestFor(profile, stateOf(facts), moment);
    const refused = refusals(request).find(({ wish }) => request.pinned?.[wish]?.block === block);
    if (!refused) continue;
    throw new Problem({
      kind: 'stopped',
      message: refused.text,
      place: `rule ${refused.rule}`,
      remedy: refused.advice,
    });
  }
}
