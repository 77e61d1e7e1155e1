// A CalDAV server of our own, small enough to misbehave on purpose.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Taken {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** Answers in the server's place; true when it did. */
export type Mischief = (taken: Taken, response: ServerResponse, count: number) => boolean;

export interface Tiny {
  readonly url: string;
  readonly objects: Map<string, string>;
  readonly calendars: Map<string, string>;
  readonly taken: Taken[];
  mischief: Mischief;
  /** Called once a request is done and before it is answered. */
  done: (taken: Taken, count: number) => void;
  writes(): string[];
  close(): Promise<void>;
}

export const USER = 'alice';
export const SECRET = 'pässw€rd-7Q';
export const CALENDAR = '/dav/alice/recovery-plan/';

export async function tinyServer(): Promise<Tiny> {
  const objects = new Map<string, string>();
  const calendars = new Map<string, string>();
  const taken: Taken[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one: Taken = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: Buffer.concat(chunks).toString(),
      headers: request.headers,
    };
    taken.push(one);
    const count = taken.length;
    if (tiny.mischief(one, response, count)) return;
    const expected = `Basic ${Buffer.from(`${USER}:${SECRET}`).toString('base64')}`;
    const answer =
      one.authorization === expected ? answerTo(one, objects, calendars) : { status: 401 };
    tiny.done(one, count);
    if (response.destroyed) return;
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const tiny: Tiny = {
    url: `http://127.0.0.1:${portOf(address)}/`,
    objects,
    calendars,
    taken,
    mischief: () => false,
    done: () => {},
    writes: () =>
      taken
        .filter(({ method }) => ['PUT', 'DELETE', 'MKCALENDAR'].includes(method))
        .map(({ method, path }) => `${method} ${path}`),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return tiny;
}

export function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export function etagOf(text: string): string {
  return `"${createHash('sha1').update(text).digest('hex')}"`;
}

function answerTo(one: Taken, objects: Map<string, string>, calendars: Map<string, string>): Reply {
  const { method, path, body } = one;
  switch (method) {
    case 'PROPFIND':
      return found(one, objects, calendars);
    case 'MKCALENDAR':
      if (calendars.has(path)) return { status: 405 };
      calendars.set(path, /displayname>([^<]*)</.exec(body)?.[1] ?? '');
      return { status: 201 };
    case 'GET': {
      const text = objects.get(path);
      return text === undefined
        ? { status: 404 }
        : { status: 200, body: text, headers: { etag: etagOf(text) } };
    }
    default:
      return changed(one, objects);
  }
}

function changed({ method, path, body, headers }: Taken, objects: Map<string, string>): Reply {
  const text = objects.get(path);
  if (headers['if-none-match'] === '*' && text !== undefined) return { status: 412 };
  const wanted = headers['if-match'];
  if (wanted !== undefined && (text === undefined || wanted !== etagOf(text))) {
    return { status: text === undefined && method === 'DELETE' ? 404 : 412 };
  }
  // Nobody may write without saying what they think is there.
  if (headers['if-none-match'] === undefined && wanted === undefined) return { status: 428 };
  if (method === 'DELETE') objects.delete(path);
  else objects.set(path, body);
  return { status: method === 'DELETE' ? 204 : 201, headers: { etag: etagOf(body) } };
}

function found(
  { path }: Taken,
  objects: Map<string, string>,
  calendars: Map<string, string>,
): Reply {
  const inside = [...objects].filter(([name]) => name.startsWith(path));
  const parts: Record<string, () => string> = {
    '/dav/': () =>
      part(
        path,
        '<d:current-user-principal><d:href>/dav/alice/</d:href></d:current-user-principal>',
      ),
    '/dav/alice/': () =>
      part(
        path,
        '<c:calendar-home-set><d:href>/dav/alice/</d:href></c:calendar-home-set><d:resourcetype><d:collection/></d:resourcetype>',
      ) +
      [...calendars]
        .map(([href, name]) => part(href, `${CALENDAR_TYPE}<d:displayname>${name}</d:displayname>`))
        .join(''),
  };
  if (path === '/.well-known/caldav' || path === '/')
    return { status: 301, headers: { location: '/dav/' } };
  const list = parts[path]?.() ?? listed(path, inside, calendars);
  if (list === undefined) return { status: 404 };
  const body = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${list}</d:multistatus>`;
  return { status: 207, body, headers: { 'content-type': 'application/xml; charset=utf-8' } };
}

const CALENDAR_TYPE = '<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>';

function listed(path: string, inside: [string, string][], calendars: Map<string, string>) {
  if (!calendars.has(path)) return undefined;
  const objects = inside.map(([href, text]) =>
    part(href, `<d:getetag>${etagOf(text)}</d:getetag>`),
  );
  return part(path, CALENDAR_TYPE) + objects.join('');
}

function part(href: string, properties: string): string {
  return `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
}
