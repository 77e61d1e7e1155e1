import {
  ILL_ANSWERS,
  LOW_ONLY_ANSWERS,
  OUT_OF_SCOPE_ANSWERS,
  RED_FLAGS,
  type SafetyAnswer,
} from '../contract/names.ts';
import { parseInstant, wallAt } from '../time/zone.ts';
import { DAY, type Facts } from './facts.ts';
import type { FixedBlock } from './parts.ts';

/** What the person ticked, and what a check-in of today or the last 24 hours flagged. */
export function safetyAnswers(facts: Facts): ReadonlySet<SafetyAnswer> {
  const { person, checkIns = [] } = facts.request;
  const flags = checkIns.filter(({ at }) => isRecent(facts, at)).flatMap(({ flags = [] }) => flags);
  return new Set([...(person.safety ?? []), ...flags]);
}

function isRecent(facts: Facts, text: string): boolean {
  const at = parseInstant(facts.zone, text);
  if (at > facts.now) return false;
  return at >= facts.now - DAY || wallAt(facts.zone, at).day === facts.today;
}

/** The answers that stop planning altogether, clearance or not (rules Z04 and Z06): the most urgent first. */
export function stoppingAnswers(facts: Facts): SafetyAnswer[] {
  const answers = safetyAnswers(facts);
  const stopping = [...RED_FLAGS, ...OUT_OF_SCOPE_ANSWERS].filter((answer) => answers.has(answer));
  const young = !facts.request.person.adult && !stopping.includes('under_18');
  return young ? [...stopping, 'under_18'] : stopping;
}

/** Rules Z01 and Z02: only low effort until a professional has agreed. */
export function lowEffortOnly(facts: Facts, answers: ReadonlySet<string>): boolean {
  if (facts.request.person.clearedByProfessional) return false;
  return LOW_ONLY_ANSWERS.some((answer) => answers.has(answer));
}

/** Rule Z05: cooking and nothing else. */
export function isIll(answers: ReadonlySet<string>): boolean {
  return ILL_ANSWERS.some((answer) => answers.has(answer));
}

/** Splits standing blocks into those that may stay and wishes that only safety takes away. */
export function safeBlocks(
  blocks: readonly FixedBlock[],
  facts: Facts,
  answers: ReadonlySet<string>,
): [FixedBlock[], FixedBlock[]] {
  const ill = isIll(answers);
  const lowOnly = lowEffortOnly(facts, answers);
  const unsafe = (block: FixedBlock) =>
    block.status === 'pinned' &&
    !hasBegun(block, facts) &&
    block.activity !== undefined &&
    (ill || (lowOnly && block.intensity !== 'low'));
  return [blocks.filter((block) => !unsafe(block)), blocks.filter(unsafe)];
}

/** What has begun is a fact, but not a wish that was refused while it lay ahead. */
function hasBegun({ start, blockId }: FixedBlock, { earlier, now }: Facts): boolean {
  return start < now && (!earlier || earlier.blocks.some(({ id }) => id === blockId));
}
