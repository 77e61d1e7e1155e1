import { Problem } from '../../contract/problem.ts';
import { VERSION } from '../../contract/version.ts';
import { isAllowed, redacted } from '../calendars/address.ts';
import { AGAIN, refused, refusedBy } from './refused.ts';

/** Who asks, and the only place that is told so. */
export interface Account {
  /** Credentials go to its origin and to no other. */
  readonly url: URL;
  /** Empty where the server asks for nobody. */
  readonly user: string;
  readonly secret: string;
}

export interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  readonly location: string | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

interface Asked {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** Whether to go on where the server sends, as long as that is itself. */
  readonly follow?: boolean;
}

const WAIT_MS = 20_000;
const MOST_BYTES = 20_000_000;
const MOST_REDIRECTS = 4;

/** Sends requests of one account, each bounded in time and size. */
export interface Requests {
  readonly origin: string;
  send(method: string, url: string, asked?: Asked): Promise<Answer>;
}

export function requestsOf(account: Account): Requests {
  const origin = redacted(account.url.href);
  let lockedOut: Problem | undefined;
  const send = async (method: string, url: string, asked: Asked, redirects: number) => {
    // Asking again with a wrong password locks people out.
    if (lockedOut) throw lockedOut;
    const target = allowedTarget(url, account, origin);
    const answer = await answered(method, target, asked, account, origin);
    if (answer.status === 401) {
      lockedOut = refusedBy(origin, 401, []);
      throw lockedOut;
    }
    const isElsewhere = [301, 302, 303, 307, 308].includes(answer.status);
    const isToFollow = isElsewhere && asked.follow !== false;
    if (!isToFollow || answer.location === undefined) return answer;
    if (redirects === 0) throw refused(origin, 'sends from one place to the next', 'Check --url.');
    const next = URL.canParse(answer.location, target.href)
      ? new URL(answer.location, target).href
      : '';
    return send(method, next, asked, redirects - 1);
  };
  return {
    origin,
    send: (method, url, asked = {}): Promise<Answer> => send(method, url, asked, MOST_REDIRECTS),
  };
}

/** Only the server that the person named is ever asked, and only where nobody can read along. */
function allowedTarget(url: string, account: Account, origin: string): URL {
  const target = URL.canParse(url, account.url.href) ? new URL(url, account.url) : undefined;
  if (target && target.origin === account.url.origin && isAllowed(target)) {
    target.username = '';
    target.password = '';
    target.hash = '';
    return target;
  }
  const host = target ? `${target.protocol}//${target.host}` : 'an address that is none';
  throw refused(
    origin,
    `sends elsewhere, to ${host}; nothing was sent there`,
    'If that is your provider too, give that address with --url.',
  );
}

async function answered(
  method: string,
  target: URL,
  { headers = {}, body }: Asked,
  { user, secret }: Account,
  origin: string,
): Promise<Answer> {
  const signal = AbortSignal.timeout(WAIT_MS);
  try {
    const response = await fetch(target.href, {
      method,
      redirect: 'manual',
      signal,
      headers: {
        'user-agent': `recovery-plan/${VERSION}`,
        ...headers,
        // Names and passwords may hold any letter (RFC 7617).
        ...(user !== '' && {
          authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
        }),
      },
      ...(body !== undefined && { body }),
    });
    const text = await bounded(response, origin);
    const etag = response.headers.get('etag') ?? undefined;
    const location = response.headers.get('location') ?? undefined;
    const type = response.headers.get('content-type') ?? undefined;
    return { status: response.status, etag, location, type, text };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw refused(origin, reasonOf(error, signal), `Check the network and --url. ${AGAIN}`);
  }
}

async function bounded(response: Response, origin: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) {
      throw refused(
        origin,
        `answered with more than ${MOST_BYTES / 1_000_000} MB`,
        'Choose a calendar with less in it, with --calendar.',
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function reasonOf(error: unknown, { aborted }: AbortSignal): string {
  if (aborted) return 'took too long';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return 'was not found';
  if (/CERT|SELF_SIGNED|TLS|SSL/.test(code)) return 'has a certificate that is not to be trusted';
  if (code === 'ECONNREFUSED') return 'cannot be reached';
  return 'broke off the connection';
}
