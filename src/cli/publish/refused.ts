import { Problem } from '../../contract/problem.ts';

/** What a calendar server did not do. */
export function refused(origin: string, why: string, remedy: string): Problem {
  const message = `The calendar server ${why}.`;
  return new Problem({ kind: 'service', message, place: origin, remedy });
}

export const AGAIN = 'What was done is noted; run recovery-plan publish again to do the rest.';

/** What an answer other than success means to the person. */
export function refusedBy(origin: string, status: number, conditions: readonly string[]): Problem {
  if (status === 401) {
    return refused(
      origin,
      'did not accept the user name and password',
      'Check --user and the password; many providers want one made for this program alone.',
    );
  }
  if (status === 507 || status === 413 || conditions.includes('quota-not-exceeded')) {
    return refused(origin, 'has no space left for this', `Make room there. ${AGAIN}`);
  }
  if (status === 403) {
    return refused(
      origin,
      'does not allow this (403)',
      `Choose a calendar of your own that may be changed, with --calendar. ${AGAIN}`,
    );
  }
  if (status === 404 || status === 410) {
    return refused(origin, `knows no such place (${status})`, 'Check --url and --calendar.');
  }
  const isBusy = status === 429 || status >= 500;
  const condition = conditions[0] === undefined ? '' : `, ${conditions[0]}`;
  return refused(
    origin,
    `answered ${status}${condition}`,
    isBusy ? `Try again later. ${AGAIN}` : `Check --url and --calendar. ${AGAIN}`,
  );
}
