import type { Block, Reason } from '../contract/plan.ts';
import { BASIS_NAME } from '../knowledge/wording.ts';
import type { Item } from './week-view.ts';
import { GLUE } from './width.ts';
import { daysInShort, type Words } from './words.ts';

/** `Easy swim · 20 min, 85 door to door · at the pool`. */
export function factsOf({ block }: Item, words: Words): string {
  const { status, place, covers } = block;
  const facts = [
    words.say(block.title),
    minutesOf(block),
    place === 'gym' || place === 'pool' ? `at the ${place}` : '',
    covers.length > 0 ? `feeds ${daysFed(covers, words)}` : '',
    status === 'pinned' && block.kind !== 'massage' ? 'pinned' : '',
  ];
  return facts.filter((fact) => fact !== '').join(`${GLUE}${words.glyphs.dot} `);
}

/** More days than this are counted, not named. */
const MANY_DAYS = 5;

function daysFed(dates: readonly string[], { glyphs }: Words): string {
  return dates.length > MANY_DAYS ? `${dates.length} days` : daysInShort(dates, glyphs.dash);
}

function minutesOf({ minutes, setUpMinutes, cleanUpMinutes, travelMinutes }: Block): string {
  const total = minutes + setUpMinutes + cleanUpMinutes + travelMinutes;
  if (total === minutes) return `${minutes}${GLUE}min`;
  return `${minutes}${GLUE}min, ${total}${GLUE}${travelMinutes > 0 ? 'door to door' : 'with set-up'}`;
}

/**
 * Why the block is there, in a sentence: the most telling reason; and where it is not the full
 * session, also why that is.
 */
export function whyOf({ block }: Item, words: Words): string {
  const [first, ...others] = block.reasons;
  const second = block.variant === 'full' ? undefined : others[0];
  return [first, second].flatMap((reason) => (reason ? [sentence(reason, words)] : [])).join(' ');
}

/** Every reason with what it rests on. */
export function allReasonsOf({ block }: Item, words: Words): string[] {
  return block.reasons.map((reason) => `${sentence(reason, words)} (${BASIS_NAME[reason.basis]})`);
}

/** A reason stands beside its block's time, so it need not begin with it. */
function sentence({ text }: Reason, words: Words): string {
  const rest = text.replace(/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d\d:\d\d: /, '');
  return words.say(`${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`);
}
