import { Problem } from '../../contract/problem.ts';

/** Whether a calendar is named by its address on the web rather than as a file. */
export function isAddress(calendar: string): boolean {
  return /^(https?|webcals?):\/\//i.test(calendar.trim());
}

/** The address as it is fetched and remembered: webcal means https. */
export function addressOf(calendar: string): URL {
  const text = calendar.trim().replace(/^webcals?:/i, 'https:');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && isAllowed(url)) return url;
  throw new Problem({
    kind: 'invalid',
    message: url
      ? 'A calendar is only fetched over https, where nobody can read along.'
      : 'This is no address of a calendar.',
    place: url ? redacted(calendar) : 'the address',
    remedy: 'Use the https address, or save the calendar as a file and name that.',
  });
}

/** Plain http stays on this machine. */
export function isAllowed({ protocol, hostname }: URL): boolean {
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLocal);
}

/** Whoever knows the whole address of a calendar can read it, so it is never shown. */
export function redacted(calendar: string): string {
  const text = calendar.trim().replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(text)) return 'the address';
  const { protocol, host } = new URL(text);
  return `${protocol}//${host}/…`;
}

/** What a calendar is called where people read: a file by its path, an address by its host. */
export function calendarName(calendar: string): string {
  return isAddress(calendar) ? redacted(calendar) : calendar;
}
