import type { AnyActivityId, SessionStatus } from '../../contract/names.ts';
import type { Block } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import { PARAMETERS } from '../../knowledge/parameters.ts';
import type { Session } from '../../memory/state.ts';
import { dateText } from '../../time/calendar.ts';
import { parseInstant, wallAt } from '../../time/zone.ts';
import { badValue, type Call, text } from '../call.ts';
import { activitiesLike, activityNamed, titleOf } from '../names.ts';
import { numberIn } from '../numbers.ts';
import { blockNamed, currentPlan } from '../remember/blocks.ts';
import { nowText, type Person } from '../remember/person.ts';
import { recorded } from '../remember/record.ts';
import { report } from '../remember/report.ts';
import { typedTime } from '../times.ts';
import { wallText, whenWords } from '../when.ts';

const SCALE = [0, 10] as const;

export async function done(call: Call): Promise<number> {
  let session: Session | undefined;
  const result = await recorded(call, (person) => {
    session = { ...sessionOf(call, person), ...felt(call) };
    return [{ fact: 'session', session }];
  });
  if (!session) return 0;
  const when = await whenWords(call, session.start, result.person);
  const heading = `${titleOf(session.activity)} on ${when}: ${session.minutes} minutes, noted.`;
  await report(call, `${heading}${painWords(session.pain ?? 0)}`, result, { session });
  return 0;
}

export async function skip(call: Call): Promise<number> {
  let skipped: Block | undefined;
  const result = await recorded(call, (person) => {
    const { block } = blockNamed(call, call.args[0] ?? '', person);
    const activity = activityOf(block);
    skipped = block;
    const { id, start, minutes } = block;
    return [
      { fact: 'session', session: { block: id, activity, start, minutes, status: 'skipped' } },
    ];
  });
  if (skipped) {
    const when = await whenWords(call, skipped.start, result.person);
    await report(call, `${skipped.title} on ${when} is skipped. That happens.`, result);
  }
  return 0;
}

/** What rule P21 says of pain while training. */
function painWords(pain: number): string {
  const [least, most] = [PARAMETERS['P21.go_on'].value, PARAMETERS['P21.stop'].value];
  if (pain > most) {
    return ` Pain above ${most} of 10 is a reason to leave that activity for now, and to ask somebody if it stays.`;
  }
  if (pain <= least) return '';
  return ` Pain of ${pain} of 10 is all right only if it is back to usual by tomorrow morning.`;
}

function felt({ options }: Call): Pick<Session, 'effort' | 'pain'> {
  const effort = numberIn(options, 'effort', SCALE);
  const pain = numberIn(options, 'pain', SCALE);
  return { ...(effort !== undefined && { effort }), ...(pain !== undefined && { pain }) };
}

/** A block of the plan that took place, as planned or not; or something else that did. */
function sessionOf(call: Call, person: Person): Session {
  const name = call.args[0] ?? '';
  if (call.options.has('at')) return unplanned(call, name, person);
  if (!isBlockName(name, person) && activitiesLike(name).length > 0) {
    throw new Problem({
      kind: 'usage',
      message: `${JSON.stringify(name)} is an activity; say when it was.`,
      place: '--at',
      remedy: `Such as recovery-plan done "${name}" --at "yesterday 18:00" --minutes 30`,
    });
  }
  const block = begun(call, name, person);
  const planned = activityOf(block);
  const asked = text(call.options, 'activity');
  const activity = asked === undefined ? planned : activityNamed(asked);
  const minutes = numberIn(call.options, 'minutes', [0, 1000]) ?? block.minutes;
  const status: SessionStatus =
    activity !== planned ? 'swapped' : minutes < block.minutes ? 'shortened' : 'done';
  return { block: block.id, activity, start: block.start, minutes, status };
}

function isBlockName(name: string, { state }: Person): boolean {
  const isKnown = state.plans.some(({ blocks }) => blocks.some(({ id }) => id === name));
  return isKnown || /^\d{1,4}$/.test(name) || name.toLowerCase() === 'today';
}

/** `today` means the last block that has begun. */
function begun(call: Call, name: string, person: Person): Block {
  const { zone, now } = person.here;
  if (name.toLowerCase() === 'today') {
    const today = dateText(wallAt(zone, now).day);
    const last = currentPlan(call, person).blocks.findLast(
      ({ kind, start }) =>
        kind !== 'massage' && start.startsWith(today) && parseInstant(zone, start) <= now,
    );
    if (last) return last;
  }
  const { block } = blockNamed(call, name, person);
  if (parseInstant(zone, block.start) <= now) return block;
  throw new Problem({
    kind: 'usage',
    message: `${block.title} begins ${block.start.slice(0, 16).replace('T', ' ')}; it is ${nowText(person.here).slice(0, 16).replace('T', ' ')} now.`,
    place: block.id,
    remedy: 'Record it when it has taken place.',
  });
}

function unplanned({ options }: Call, name: string, { here }: Person): Session {
  const at = text(options, 'at') ?? '';
  const start = typedTime(at, here);
  if (start > here.now) throw badValue('--at', at, 'a time that is over');
  const minutes = numberIn(options, 'minutes', [0, 1000]);
  if (minutes === undefined) {
    throw new Problem({
      kind: 'usage',
      message: 'How long something else lasted has to be said.',
      remedy: 'Add --minutes 30, say.',
      faults: [{ path: '--minutes', found: 'nothing', expected: 'minutes from 0 to 1000' }],
    });
  }
  return { activity: activityNamed(name), start: wallText(start, here), minutes, status: 'done' };
}

function activityOf({ activity, id }: Block): AnyActivityId {
  if (activity !== 'massage') return activity;
  throw new Problem({
    kind: 'usage',
    message: 'A massage is not done or skipped like a session.',
    place: id,
    remedy: 'recovery-plan massage feedback says how it was; massage remove takes it out.',
  });
}
