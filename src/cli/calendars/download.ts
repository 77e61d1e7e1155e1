import { LIMITS } from '../../calendars/read-limits.ts';
import { isCalendar } from '../../calendars/read-text.ts';
import { Problem } from '../../contract/problem.ts';
import { VERSION } from '../../contract/version.ts';
import { isAllowed, redacted } from './address.ts';
import { calendarTextOf } from './text.ts';

/** What a server said about a copy, to ask later whether it still holds. */
export interface Marks {
  readonly etag: string | undefined;
  readonly modified: string | undefined;
}

export interface Download extends Marks {
  readonly bytes: Uint8Array;
}

const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
/** As much of the beginning as shows whether it is a calendar. */
const BEGINNING = 65_536;

/** The calendar at an address; undefined when the copy with these marks is still right. */
export async function download(
  url: URL,
  known: Marks | undefined,
  waitMs: number,
): Promise<Download | undefined> {
  const signal = AbortSignal.timeout(waitMs);
  try {
    const response = await followed(url, known, signal, MOST_REDIRECTS);
    if (response.status === 304 && known) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw failed(url, `its server answered ${response.status}`, hintFor(response.status));
    }
    const bytes = await bodyOf(response, url);
    if (!isCalendar(calendarTextOf(bytes.subarray(0, BEGINNING)).text)) {
      throw failed(url, 'it answered with something else than a calendar', ADDRESS_HINT);
    }
    const { headers } = response;
    const modified = headers.get('last-modified') ?? undefined;
    return { bytes, etag: headers.get('etag') ?? undefined, modified };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw failed(url, reasonOf(error, signal), 'Check the network and try again.');
  }
}

async function followed(
  url: URL,
  known: Marks | undefined,
  signal: AbortSignal,
  redirects: number,
): Promise<Response> {
  const response = await fetch(withoutSecrets(url), {
    headers: headersFor(url, known),
    redirect: 'manual',
    signal,
  });
  if (!REDIRECTS.includes(response.status)) return response;
  await response.body?.cancel();
  const location = response.headers.get('location') ?? '';
  const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
  if (!next || next.protocol !== url.protocol || !isAllowed(next)) {
    throw failed(url, 'its server sends elsewhere in an unsafe way', ADDRESS_HINT);
  }
  if (redirects === 0)
    throw failed(url, 'its server sends from one address to the next', ADDRESS_HINT);
  // A name and password are for the server they were given for.
  if (next.origin === url.origin && next.username === '') {
    next.username = url.username;
    next.password = url.password;
  }
  return followed(next, known, signal, redirects - 1);
}

function headersFor({ username, password }: URL, known: Marks | undefined): Record<string, string> {
  const secret = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    accept: 'text/calendar, */*;q=0.1',
    'user-agent': `recovery-plan/${VERSION}`,
    ...(username !== '' && { authorization: `Basic ${Buffer.from(secret).toString('base64')}` }),
    ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known?.modified !== undefined && { 'if-modified-since': known.modified }),
  };
}

function withoutSecrets(url: URL): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare.href;
}

/** The length a server names says nothing about what its compressed answer becomes. */
async function bodyOf(response: Response, url: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > LIMITS.text) {
      throw failed(url, `it is larger than ${LIMITS.text / 1_000_000} MB`, SIZE_HINT);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const SIZE_HINT = 'Share fewer years of it, or leave out attachments.';
const ADDRESS_HINT = 'Check the address: calendars show it as a secret or private iCal address.';

function hintFor(status: number): string {
  return status >= 500 || status === 429 ? 'Try again later.' : ADDRESS_HINT;
}

function failed(url: URL, why: string, remedy: string): Problem {
  return new Problem({
    kind: 'service',
    message: `The calendar could not be fetched: ${why}.`,
    place: redacted(url.href),
    remedy,
  });
}

function reasonOf(error: unknown, { aborted }: AbortSignal): string {
  if (aborted) return 'its server took too long';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return 'its host was not found';
  if (/CERT|SELF_SIGNED|TLS|SSL/.test(code)) return 'its certificate is not to be trusted';
  // Codes of the client itself tell nobody anything.
  return code === '' || code.startsWith('UND_')
    ? 'the connection failed'
    : `the connection failed (${code})`;
}
