import { createAccount } from 'tsdav';
import { Problem } from '../../contract/problem.ts';
import { refused, refusedBy } from './refused.ts';
import type { Requests } from './requests.ts';
import { childrenOf, type Element, elementIn, statusIn, within } from './xml.ts';

/** A calendar of the account that can hold events. */
export interface Calendar {
  readonly url: string;
  readonly name: string;
}

/** The calendars of the account, and where new ones belong. */
export interface Home {
  readonly url: string;
  readonly calendars: readonly Calendar[];
}

/** From the address a person knows to their calendars. */
export async function homeOf(requests: Requests, url: string): Promise<Home> {
  const home = await homeUrl(requests, url);
  if (home !== undefined) return { url: home, calendars: await calendarsIn(requests, home, '1') };
  // Some people copy the address of the calendar itself.
  const calendars = await calendarsIn(requests, url, '0');
  if (calendars.length > 0) return { url: new URL('..', folder(url)).href, calendars };
  throw refused(
    requests.origin,
    'shows no calendars at this address',
    'Check --url: docs/calendars.md lists the addresses of common providers.',
  );
}

async function homeUrl(requests: Requests, url: string): Promise<string | undefined> {
  let failure: Problem | undefined;
  // The library learns no password: it sends nothing itself.
  const send = async (input: string | URL | Request, init: RequestInit = {}) => {
    if (failure) throw failure;
    try {
      return await sent(requests, input, init);
    } catch (error) {
      // A server that sends elsewhere in one place may answer in another.
      if (error instanceof Problem && !/sends elsewhere/.test(error.message)) failure = error;
      elsewhere ??= error;
      throw error;
    }
  };
  let elsewhere: unknown;
  try {
    const account = await createAccount({
      account: { serverUrl: url, accountType: 'caldav' },
      fetch: send,
    });
    return account.homeUrl === undefined ? undefined : folder(account.homeUrl);
  } catch {
    if (failure ?? elsewhere) throw failure ?? elsewhere;
    return undefined;
  }
}

async function sent(
  requests: Requests,
  input: string | URL | Request,
  { method = 'GET', headers, body, redirect }: RequestInit,
): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  const answer = await requests.send(method, url, {
    headers: Object.fromEntries(new Headers(headers)),
    body: typeof body === 'string' ? body : undefined,
    follow: redirect !== 'manual',
  });
  const { status, location, type } = answer;
  const isEmpty = [204, 205, 304].includes(status);
  return new Response(isEmpty ? null : answer.text, {
    status,
    headers: { ...(location && { location }), ...(type && { 'content-type': type }) },
  });
}

const CALENDARS_ASKED = `<?xml version="1.0" encoding="utf-8"?>
<d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop>
<d:resourcetype/><d:displayname/><c:supported-calendar-component-set/>
</d:prop></d:propfind>`;

async function calendarsIn(requests: Requests, url: string, depth: '0' | '1') {
  const { status, text } = await requests.send('PROPFIND', url, {
    headers: { depth, 'content-type': 'application/xml; charset=utf-8' },
    body: CALENDARS_ASKED,
  });
  if (status !== 207) throw refusedBy(requests.origin, status, []);
  return partsOf(requests, text).flatMap(({ href, properties }): Calendar[] => {
    const types = childrenOf(properties('resourcetype'), 'calendar');
    if (types.length === 0) return [];
    const components = properties('supported-calendar-component-set');
    const names = childrenOf(components, 'comp').map(({ attributes }) => attributes);
    if (names.length > 0 && !names.some((name) => /name\s*=\s*["']VEVENT["']/i.test(name)))
      return [];
    const address = folder(new URL(href, url).href);
    const own = decodeURIComponent(new URL(address).pathname.split('/').at(-2) ?? '');
    return [{ url: address, name: properties('displayname')?.text.trim() || own }];
  });
}

interface Part {
  readonly href: string;
  /** A property that was found there. */
  properties(name: string): Element | undefined;
}

/** What a list says about each place. One that is not whole is none. */
export function partsOf({ origin }: Requests, text: string): Part[] {
  const root = elementIn(text);
  if (root?.name !== 'multistatus') {
    throw refused(
      origin,
      'answered with something that is no list',
      'Check --url; try again later.',
    );
  }
  return childrenOf(root, 'response').flatMap((response): Part[] => {
    const [href] = childrenOf(response, 'href');
    const [failed] = childrenOf(response, 'status');
    if (failed && statusIn(failed.text) === 507) {
      throw refused(origin, 'lists only a part of the calendar', 'Choose one with less in it.');
    }
    if (!href) return [];
    const found = childrenOf(response, 'propstat').filter((each) =>
      childrenOf(each, 'status').every(({ text }) => statusIn(text) === 200),
    );
    const all = found.flatMap((each) => childrenOf(each, 'prop')).flatMap((each) => each.children);
    return [
      { href: href.text.trim(), properties: (name) => all.find((each) => each.name === name) },
    ];
  });
}

/** A new calendar for events alone. */
export async function makeCalendar(
  requests: Requests,
  home: Home,
  name: string,
): Promise<Calendar> {
  const taken = new Set(home.calendars.map(({ url }) => url));
  const slug = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const url = [slug || 'recovery-plan', `${slug}-2`, `${slug}-3`, `${slug}-4`]
    .map((path) => `${home.url}${path}/`)
    .find((address) => !taken.has(address));
  const answer = await requests.send('MKCALENDAR', url ?? `${home.url}${slug}-5/`, {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="utf-8"?>
<c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>
<d:displayname>${escaped(name)}</d:displayname>
<c:supported-calendar-component-set><c:comp name="VEVENT"/></c:supported-calendar-component-set>
</d:prop></d:set></c:mkcalendar>`,
  });
  const root = elementIn(answer.text);
  const inner = root ? within(root, 'status').map(({ text }) => statusIn(text)) : [];
  // A server may make it and not know one of the properties asked for.
  const isMade =
    [200, 201, 204].includes(answer.status) ||
    (answer.status === 207 && inner.length > 0 && inner.every((each) => each < 300));
  if (isMade) return { url: url ?? `${home.url}${slug}-5/`, name };
  const known = home.calendars.map((calendar) => JSON.stringify(calendar.name)).join(', ');
  throw refused(
    requests.origin,
    `makes no new calendar (${inner.find((each) => each >= 300) ?? answer.status})`,
    known
      ? `Choose one of yours with --calendar: ${known}.`
      : 'Make one there by hand, and name it with --calendar.',
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');
}

function folder(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
