// Radicale and Xandikos as Debian ships them, started on this machine alone with folders of their own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './components.ts';
import { portOf } from './tiny-caldav.ts';

const RADICALE = program('/usr/bin/radicale', '--version');
const XANDIKOS = program('/usr/bin/xandikos', '--version');

export interface CalendarServer {
  readonly url: string;
  /** Options of `publish`, and what it needs in its environment. */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Objects of a calendar by their address, as another program of the person sees them. */
  paths(): Promise<string[]>;
  ask(method: string, path: string, more?: RequestInit): Promise<Response>;
  stop(): void;
}

export const SERVERS = [
  { name: 'Radicale', component: RADICALE, start: radicale },
  { name: 'Xandikos', component: XANDIKOS, start: xandikos },
] as const;

const [USER, SECRET] = ['alice', 's3cret pass'];

async function radicale(): Promise<CalendarServer> {
  const folder = mkdtempSync(join(tmpdir(), 'radicale-'));
  const port = await freePort();
  mkdirSync(join(folder, 'collections'));
  writeFileSync(join(folder, 'users'), `${USER}:${SECRET}\n`);
  const lines = [
    `[server]\nhosts = 127.0.0.1:${port}`,
    `[auth]\ntype = htpasswd\nhtpasswd_filename = ${folder}/users\nhtpasswd_encryption = plain\ndelay = 0`,
    '[rights]\ntype = owner_only',
    `[storage]\nfilesystem_folder = ${folder}/collections`,
    '[web]\ntype = none',
  ];
  writeFileSync(join(folder, 'radicale.conf'), `${lines.join('\n')}\n`);
  const child = spawn('/usr/bin/radicale', ['--config', join(folder, 'radicale.conf')], {
    stdio: 'ignore',
  });
  const authorization = `Basic ${Buffer.from(`${USER}:${SECRET}`).toString('base64')}`;
  return started(child, folder, `http://127.0.0.1:${port}/`, `/${USER}/recovery-plan/`, {
    words: ['--user', USER],
    env: { RECOVERY_PLAN_CALDAV_PASSWORD: SECRET },
    authorization,
  });
}

async function xandikos(): Promise<CalendarServer> {
  const folder = mkdtempSync(join(tmpdir(), 'xandikos-'));
  const port = await freePort();
  const child = spawn(
    '/usr/bin/xandikos',
    [
      '-d',
      folder,
      '--current-user-principal',
      '/alice/',
      '--autocreate',
      '--defaults',
      '-l',
      '127.0.0.1',
      '-p',
      String(port),
    ],
    { stdio: 'ignore' },
  );
  return started(child, folder, `http://127.0.0.1:${port}/`, '/alice/calendars/recovery-plan/', {
    words: [],
    env: {},
    authorization: '',
  });
}

async function started(
  child: ChildProcess,
  folder: string,
  url: string,
  calendar: string,
  {
    words,
    env,
    authorization,
  }: { words: string[]; env: Record<string, string>; authorization: string },
): Promise<CalendarServer> {
  const ask = (method: string, path: string, { headers, ...more }: RequestInit = {}) =>
    fetch(new URL(path, url), {
      ...more,
      method,
      redirect: 'manual',
      headers: {
        ...Object.fromEntries(new Headers(headers)),
        ...(authorization && { authorization }),
      },
    });
  await ready(url);
  return {
    url,
    words: ['--url', url, ...words],
    env,
    ask,
    paths: async () => {
      const text = await (await ask('PROPFIND', calendar, { headers: { depth: '1' } })).text();
      const found = [...text.matchAll(/href>([^<]*\.ics)</g)].map(([, path]) => path ?? '');
      return [...new Set(found)].sort();
    },
    stop: () => {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ready(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      await fetch(new URL('/.well-known/caldav', url), { redirect: 'manual' });
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`${url} never answered`);
}
