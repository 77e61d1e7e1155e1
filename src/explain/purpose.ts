import type { Role } from '../contract/names.ts';
import type { Reason } from '../contract/plan.ts';
import type { Placement, Solution } from '../place/solve.ts';
import type { Session } from '../prescribe/session.ts';
import { phaseAt } from '../week/clocks.ts';
import { sessionBlockId } from '../week/session-id.ts';
import { reason } from './reason.ts';

const PURPOSE: Record<Role, string> = {
  easy: 'Easy movement keeps the week going without costing much.',
  aerobic: 'This is the movement that builds staying power.',
  hard: 'One harder effort: you have been active long enough for it.',
  strength: 'Strength work a day or two a week goes with every goal.',
  core: 'A little strength work for the trunk goes with the rest.',
  loosen:
    'A few easy minutes on the day after a massage may ease soreness; one small study found so.',
  mobility: 'Gentle movement, so that the week is not all effort.',
  balance: 'Balance work, because you told us you are 65 or more.',
};

const GOAL_WORDS = {
  'feel-better': 'feel better',
  'get-fitter': 'get fitter',
  'build-strength': 'build strength',
  'change-body-composition': 'change your body composition',
} as const;

/** What a session is good for; once a week, whose goal it serves. */
export function purposeReason(
  session: Session,
  { option, spot }: Placement,
  { week, prescription }: Solution,
): Reason {
  const { role } = session;
  const rests = week.clocks.some((clock) => phaseAt(clock, spot.start) === 'rest');
  if (role === 'loosen' && rests) return reason('M10', PURPOSE.loosen);
  const { goal } = week.facts.request.person;
  const told = goal && remindsOfGoal(session, { week, prescription }) ? goalWords(goal) : '';
  const data = { goal: goal ?? 'get-fitter' };
  if (prescription.shape === 'first-steps') {
    const text = `${told}The first weeks are short and easy, so that they can become a habit.`;
    return reason('P02', text, data);
  }
  const strength = option.activity?.kind === 'strength' && role !== 'core';
  if (strength && goal === 'build-strength') {
    return reason('P07', `${told}This is the work that goal rests on.`, data);
  }
  const served = role === 'hard' && option.intensity !== 'high' ? 'aerobic' : role;
  const purpose = PURPOSE[served === 'loosen' ? 'easy' : served];
  return reason(role === 'strength' ? 'P07' : 'P01', `${told}${purpose}`, data);
}

/** Once in a week is enough to be reminded of one's own goal; planning again changes nothing. */
function remindsOfGoal(
  session: Session,
  { week, prescription }: Pick<Solution, 'week' | 'prescription'>,
): boolean {
  const { earlier, request } = week.facts;
  const { goal } = request.person;
  if (!earlier || !goal) return session.id === prescription.sessions[0]?.id;
  const id = sessionBlockId(week, session.id);
  const block = earlier.blocks.find((each) => each.id === id);
  return block?.reasons.some(({ text }) => text.startsWith(goalWords(goal))) ?? false;
}

function goalWords(goal: keyof typeof GOAL_WORDS): string {
  return `You told us you want to ${GOAL_WORDS[goal]}. `;
}
