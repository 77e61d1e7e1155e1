import { partsOf } from './discover.ts';
import { refused, refusedBy } from './refused.ts';
import type { Answer, Requests } from './requests.ts';
import { elementIn, statusIn, within } from './xml.ts';

/** How one object fared. */
type Outcome =
  | { readonly is: 'done'; readonly etag: string }
  /** It is not as we thought: somebody else was there. */
  | { readonly is: 'changed' }
  /** The server will not take this UID again. */
  | { readonly is: 'used-up' };

/** One calendar on a server, asked for one object at a time and never without conditions. */
export interface Server {
  readonly origin: string;
  /** The ETag of each object, by its name. */
  list(): Promise<ReadonlyMap<string, string>>;
  get(name: string): Promise<{ readonly etag: string; readonly body: string } | undefined>;
  create(name: string, text: string): Promise<Outcome>;
  update(name: string, text: string, etag: string): Promise<Outcome>;
  remove(name: string, etag: string): Promise<Outcome>;
}

const ETAGS_ASKED = `<?xml version="1.0" encoding="utf-8"?>
<d:propfind xmlns:d="DAV:"><d:prop><d:getetag/></d:prop></d:propfind>`;
const CALENDAR = { 'content-type': 'text/calendar; charset=utf-8' };

export function serverFor(requests: Requests, calendar: string): Server {
  const { origin } = requests;
  const at = (name: string) => new URL(name, calendar).href;
  const put = async (name: string, text: string, condition: Record<string, string>) => {
    const headers = { ...CALENDAR, ...condition };
    const answer = await requests.send('PUT', at(name), { headers, body: text, follow: false });
    const outcome = outcomeOf(answer, origin);
    if (outcome.is !== 'done' || outcome.etag !== '') return outcome;
    // A server may keep its mark to itself until it is asked (RFC 4791 5.3.4).
    return { ...outcome, etag: (await get(name))?.etag ?? '' };
  };
  const get = async (name: string) => {
    const { status, etag, text } = await requests.send('GET', at(name));
    if (status === 404 || status === 410) return undefined;
    if (status !== 200) throw refusedBy(origin, status, []);
    return { etag: strong(etag), body: text };
  };
  return {
    origin,
    get,
    list: async () => {
      const { status, text } = await requests.send('PROPFIND', calendar, {
        headers: { depth: '1', 'content-type': 'application/xml; charset=utf-8' },
        body: ETAGS_ASKED,
      });
      if (status !== 207) throw refusedBy(origin, status, []);
      return new Map(
        partsOf(requests, text).map(({ href, properties }) => [
          nameIn(href),
          strong(properties('getetag')?.text.trim()),
        ]),
      );
    },
    create: (name, text) => put(name, text, { 'if-none-match': '*' }),
    update: (name, text, etag) => put(name, text, { 'if-match': etag }),
    remove: async (name, etag) => {
      const answer = await requests.send('DELETE', at(name), {
        headers: { 'if-match': etag },
        follow: false,
      });
      if (answer.status === 404 || answer.status === 410) return { is: 'done', etag: '' };
      return outcomeOf(answer, origin);
    },
  };
}

/** Why a server may refuse an object (RFC 4791 5.3.2.1, RFC 4331); others name them as they like. */
const CONDITIONS: readonly string[] = [
  'no-uid-conflict',
  'valid-calendar-data',
  'valid-calendar-object-resource',
  'supported-calendar-data',
  'supported-calendar-component',
  'calendar-collection-location-ok',
  'max-resource-size',
  'min-date-time',
  'max-date-time',
  'quota-not-exceeded',
  'sufficient-disk-space',
];
/** Nextcloud says it in words, of what lies in its trash bin. */
const UID_IN_USE = /\buid already exists\b/i;

/** What became of it. 207 wraps answers in an answer, and may mean that nothing was stored. */
function outcomeOf(answer: Answer, origin: string): Outcome {
  const root = elementIn(answer.text);
  const conditions = root
    ? [...(root.name === 'error' ? [root] : []), ...within(root, 'error')].flatMap(({ children }) =>
        children.map(({ name }) => name).filter((name) => CONDITIONS.includes(name)),
      )
    : [];
  const status = answer.status === 207 ? innerStatus(answer, origin) : answer.status;
  if ([200, 201, 204].includes(status)) return { is: 'done', etag: strong(answer.etag) };
  if (conditions.includes('no-uid-conflict') || UID_IN_USE.test(answer.text))
    return { is: 'used-up' };
  const isCondition = conditions.length === 0 && [404, 410, 412].includes(status);
  if (isCondition) return { is: 'changed' };
  throw refusedBy(origin, status, conditions);
}

/** The worst of those within. */
function innerStatus({ text }: Answer, origin: string): number {
  const root = elementIn(text);
  const inner = root ? within(root, 'status').map((each) => statusIn(each.text)) : [];
  if (inner.length === 0 || inner.some(Number.isNaN)) {
    throw refused(origin, 'answered in a way that cannot be read', 'Try again later.');
  }
  return Math.max(...inner);
}

/** Behind some proxies marks are weakened on the way, which the server itself never meant. */
function strong(etag: string | undefined): string {
  return (etag ?? '').replace(/^W\//, '');
}

function nameIn(href: string): string {
  return href.split('?')[0]?.split('/').at(-1) ?? '';
}
