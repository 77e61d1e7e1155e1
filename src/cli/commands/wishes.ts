import { blockId } from '../../contract/ids.ts';
import type { AnyActivityId } from '../../contract/names.ts';
import { Problem } from '../../contract/problem.ts';
import type { Pinned } from '../../memory/state.ts';
import { dateText } from '../../time/calendar.ts';
import { type Instant, wallAt } from '../../time/zone.ts';
import { badValue, type Call, text } from '../call.ts';
import { activitiesLike, activityNamed, titleOf } from '../names.ts';
import { blockNamed, changeable, type FoundBlock, isInWeek } from '../remember/blocks.ts';
import { known, nowText, type Person } from '../remember/person.ts';
import { recorded } from '../remember/record.ts';
import { report } from '../remember/report.ts';
import { type Here, timeIn, typedTime } from '../times.ts';
import { wallText, whenWords } from '../when.ts';

/** The person's own wishes: obeyed, and what they break is said. */

export async function move(call: Call): Promise<number> {
  const [name = '', time = ''] = call.args;
  let moved: FoundBlock | undefined;
  let to = '';
  const result = await recorded(call, (person) => {
    known(person.profile);
    moved = blockNamed(call, name, person);
    const block = changeable(moved, person.here);
    if (block.activity === 'massage') return [];
    to = wallText(notOver(typedTime(time, person.here), person.here), person.here);
    sameWeek(moved, to);
    const { id, activity, minutes } = block;
    return [{ fact: 'pin', pinned: { block: id, activity, start: to, minutes } }];
  });
  if (moved) {
    const when = await whenWords(call, to, result.person);
    await report(call, `${moved.block.title} is on ${when} now, and stays there.`, result);
  }
  return 0;
}

export async function drop(call: Call): Promise<number> {
  let dropped: FoundBlock | undefined;
  const result = await recorded(call, (person) => {
    known(person.profile);
    dropped = blockNamed(call, call.args[0] ?? '', person);
    return [{ fact: 'drop', block: changeable(dropped, person.here).id }];
  });
  if (dropped) {
    const when = await whenWords(call, dropped.block.start, result.person);
    await report(call, `${dropped.block.title} on ${when} is taken out.`, result);
  }
  return 0;
}

export async function add(call: Call): Promise<number> {
  let added: Pinned | undefined;
  const result = await recorded(call, (person) => {
    known(person.profile);
    const { activity, start } = activityAndTime(call.args[0] ?? '', person.here);
    const minutes = text(call.options, 'minutes');
    added = {
      block: ownId(person, notOver(start, person.here)),
      activity,
      start: wallText(start, person.here),
      ...(minutes !== undefined && { minutes: inFives(minutes) }),
    };
    return [{ fact: 'pin', pinned: added }];
  });
  if (added) {
    const when = await whenWords(call, added.start, result.person);
    await report(call, `${titleOf(added.activity)} is on ${when}, and stays there.`, result);
  }
  return 0;
}

function inFives(minutes: string): number {
  if (Number(minutes) % 5 === 0) return Number(minutes);
  throw badValue('--minutes', minutes, 'a multiple of 5');
}

/** `brisk walk thu 18:00`: the longest end that is a time, after words that name an activity. */
function activityAndTime(words: string, here: Here): { activity: AnyActivityId; start: Instant } {
  const all = words.trim().split(/\s+/);
  for (let index = 1; index < all.length; index += 1) {
    const start = timeIn(all.slice(index).join(' '), here);
    if (start === undefined) continue;
    return { activity: activityNamed(all.slice(0, index).join(' ')), start };
  }
  const named = activitiesLike(words).length > 0;
  throw new Problem({
    kind: 'usage',
    message: `There is no time in ${JSON.stringify(words)}.`,
    remedy: 'recovery-plan add --help shows examples.',
    faults: [
      {
        path: 'activity and time',
        found: JSON.stringify(words),
        expected: named
          ? 'a time after it, such as thu 18:00'
          : 'an activity and a time, such as brisk walk thu 18:00',
      },
    ],
  });
}

function notOver(start: Instant, here: Here): Instant {
  if (start >= here.now) return start;
  throw new Problem({
    kind: 'usage',
    message: `${wallText(start, here)} is over; it is ${nowText(here).slice(0, 16)} now.`,
    place: 'time',
    remedy: 'Choose a time that is still to come.',
  });
}

function sameWeek({ plan, block }: FoundBlock, to: string): void {
  if (isInWeek(plan, to.slice(0, 10))) return;
  throw new Problem({
    kind: 'usage',
    message: `${to.slice(0, 10)} is not in the week of this block, ${plan.week.start} to ${plan.week.end}.`,
    place: 'time',
    remedy: `Drop it there and add it here: recovery-plan drop ${block.id}, then recovery-plan add.`,
  });
}

/** An id that no block of that week ever had. */
function ownId({ profile, state, here }: Person, start: Instant): string {
  const date = dateText(wallAt(here.zone, start).day);
  const plan = state.plans.find((each) => isInWeek(each, date));
  const used = new Set([
    ...state.plans.flatMap(({ blocks, dropped }) => [...blocks, ...dropped].map(({ id }) => id)),
    ...state.pinned.map(({ block }) => block),
    ...state.dropped,
  ]);
  const id = (number: number) =>
    blockId(profile?.person.id, plan?.week.start ?? date, `own_${number}`);
  let number = 1;
  while (used.has(id(number))) number += 1;
  return id(number);
}
