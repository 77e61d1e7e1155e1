import type { Block, Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { DAYS_PER_WEEK, dateText, dayNumber } from '../time/calendar.ts';
import type { Session } from './state.ts';

/** Blocks as sessions of which nobody knows yet: not known to be done, not taken as skipped. */
export function assumedSessions(blocks: readonly Block[]): Session[] {
  return blocks.flatMap(({ id, activity, start, minutes }): Session[] =>
    activity === 'massage' ? [] : [{ block: id, activity, start, minutes, status: 'assumed' }],
  );
}

/** The request for the week after a plan: the same, with what the plan holds as assumed sessions. */
export function followingRequest(request: Request, { week, blocks }: Plan): Request {
  return {
    ...request,
    week: dateText(dayNumber(week.start) + DAYS_PER_WEEK),
    sessions: [...(request.sessions ?? []), ...assumedSessions(blocks)],
    previousPlan: null,
  };
}
