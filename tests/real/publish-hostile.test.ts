// Servers that are slow, cut off, full, hostile or broken: exit 6, what was done is noted, and the
// next run mends it. The password shows in no file and no output.
import type { ServerResponse } from 'node:http';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type Home, home } from '../cli/home.ts';
import { filesBelow, started } from './publisher.ts';
import { etagOf, type Mischief, SECRET, type Taken, tinyServer, USER } from './tiny-caldav.ts';

const [tiny, other] = [await tinyServer(), await tinyServer()];
afterAll(async () => {
  await Promise.all([tiny.close(), other.close()]);
});
beforeEach(() => {
  for (const server of [tiny, other]) {
    server.objects.clear();
    server.calendars.clear();
    server.taken.length = 0;
    server.mischief = () => false;
  }
});

function planned(): Home {
  const person = home();
  expect(person.run('plan').code).toBe(0);
  return person;
}

async function publishing(person: Home, words: readonly string[] = [], secret: string = SECRET) {
  const environment = { RECOVERY_PLAN_CALDAV_PASSWORD: secret };
  const ran = await started(person, ['--url', tiny.url, '--user', USER, ...words], environment)
    .ended;
  const basic = Buffer.from(`${USER}:${secret}`).toString('base64');
  for (const text of [ran.out, ran.err, ...filesBelow(person.folder).map((file) => file.text)]) {
    for (const form of [secret, encodeURIComponent(secret), basic])
      expect(text).not.toContain(form);
  }
  return ran;
}

const isPut = ({ method }: Taken) => method === 'PUT';
const answers =
  (status: number, body = '', headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, headers).end(body);
const cutOff = (response: ServerResponse) => {
  response.writeHead(207, { 'content-length': '5000' });
  response.write('<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response>');
  setTimeout(() => response.destroy(), 50);
};
const inner = (status: string, error = '') =>
  answers(
    207,
    `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response><d:href>x</d:href><d:status>HTTP/1.1 ${status}</d:status>${error}</d:response></d:multistatus>`,
    { 'content-type': 'application/xml' },
  );

const FAULTS: [
  name: string,
  at: (taken: Taken) => boolean,
  act: (response: ServerResponse) => unknown,
  says: RegExp,
][] = [
  ['out of space', isPut, answers(507), /no space left/],
  ['out of space, inside 207', isPut, inner('507 Insufficient Storage'), /no space left/],
  [
    'over quota, by its condition',
    isPut,
    answers(403, '<d:error xmlns:d="DAV:"><d:quota-not-exceeded/></d:error>'),
    /no space left/,
  ],
  ['read only', isPut, answers(403), /does not allow this/],
  ['busy', isPut, answers(503, '', { 'retry-after': '120' }), /answered 503/],
  ['a 207 of garbage', isPut, answers(207, 'all is well'), /cannot be read/],
  [
    'a refused body, inside 207',
    isPut,
    inner('412 x', '<d:error><c:valid-calendar-data/></d:error>'),
    /valid-calendar-data/,
  ],
  ['cut off while writing', isPut, cutOff, /broke off/],
  ['gone', isPut, (response) => response.destroy(), /broke off/],
  [
    'a login page for a list',
    ({ method }) => method === 'PROPFIND',
    answers(200, '<html>Sign in'),
    /./,
  ],
  [
    'a list that is cut off',
    ({ path, method }) => method === 'PROPFIND' && path.endsWith('recovery-plan/'),
    cutOff,
    /broke off/,
  ],
  [
    'half a list',
    ({ path, method }) => method === 'PROPFIND' && path.endsWith('recovery-plan/'),
    answers(207, '<d:multistatus xmlns:d="DAV:"><d:response>'),
    /no list/,
  ],
  [
    'an entity bomb',
    ({ path, method }) => method === 'PROPFIND' && path.endsWith('recovery-plan/'),
    answers(207, '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    /no list/,
  ],
  [
    'no new calendars',
    ({ method }) => method === 'MKCALENDAR',
    answers(403),
    /makes no new calendar/,
  ],
];

it.each(FAULTS)('%s: says so, exits with 6, and mends it later', async (_, at, act, says) => {
  const person = planned();
  let count = 0;
  tiny.mischief = (taken, response) => {
    if (!at(taken)) return false;
    count += 1;
    // The second object fails, so that there is one to note before.
    if (isPut(taken) && count === 1) return false;
    act(response);
    return true;
  };
  const failed = await publishing(person);
  expect([failed.code, failed.out]).toEqual([6, '']);
  expect(failed.err).toMatch(says);
  expect(failed.err).toMatch(/ {2}do: /);
  const json = await publishing(person, ['--json']);
  expect([json.code, JSON.parse(json.err).error.code]).toEqual([6, 'service']);
  tiny.mischief = () => false;
  const mended = await publishing(person);
  expect([mended.code, mended.err]).toEqual([0, '']);
  expect(tiny.objects.size).toBe(6);
});

it('sends nothing to another server, wherever it is told to go', async () => {
  for (const place of ['well-known', 'principal', 'home', 'put'] as const) {
    const person = planned();
    const there = `${other.url}dav/alice/`;
    const lie = (name: string) =>
      answers(
        207,
        `<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response><d:href>/dav/</d:href><d:propstat><d:prop><${name}><d:href>${there}</d:href></${name}></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`,
        { 'content-type': 'application/xml' },
      );
    const acts: Record<typeof place, Mischief> = {
      'well-known': (taken, response) =>
        ['/', '/dav/', '/.well-known/caldav'].includes(taken.path) &&
        !!answers(301, '', { location: there })(response),
      principal: (taken, response) =>
        taken.path === '/dav/' && !!lie('d:current-user-principal')(response),
      home: (taken, response) =>
        taken.body.includes('calendar-home-set') && !!lie('c:calendar-home-set')(response),
      put: (taken, response) => isPut(taken) && !!answers(307, '', { location: there })(response),
    };
    tiny.mischief = acts[place];
    const ran = await publishing(person);
    expect([place, ran.code, other.taken]).toEqual([place, 6, []]);
  }
});

it('gives up on a wrong password at once, before it locks anybody out', async () => {
  const ran = await publishing(planned(), [], 'wrong-secret-1');
  expect(ran.code).toBe(6);
  expect(ran.err).toContain('did not accept the user name and password');
  expect(tiny.taken.filter(({ authorization }) => authorization)).toHaveLength(1);
});

it('does not print a password that a server gives back', async () => {
  tiny.mischief = (_, response) =>
    !!answers(301, '', { location: `https://${encodeURIComponent(SECRET)}.example/` })(response);
  expect((await publishing(planned())).code).toBe(6);
});

it('refuses an address that holds a password, and plain http elsewhere', async () => {
  const person = planned();
  for (const url of [
    `https://alice:${encodeURIComponent(SECRET)}@example.org/`,
    'http://example.org/',
  ]) {
    const ran = await publishing(person, ['--url', url]);
    expect(ran.code).toBe(2);
  }
  expect(tiny.taken).toEqual([]);
});

it('takes the password from a program, which it remembers unless the password stands there', async () => {
  const person = planned();
  const command = JSON.stringify([
    process.execPath,
    '-e',
    `console.log(Buffer.from(${JSON.stringify(Buffer.from(SECRET).toString('hex'))}, 'hex') + '')`,
  ]);
  const run = (words: string[]) =>
    started(person, ['--url', tiny.url, '--user', USER, ...words]).ended;
  expect((await run(['--password-command', command])).code).toBe(0);
  expect((await run([])).code).toBe(0);
  const naive = await run(['--password-command', JSON.stringify(['echo', SECRET])]);
  expect([naive.code, naive.err]).toEqual([0, expect.stringContaining('not remembered')]);
  expect(filesBelow(person.folder).filter(({ text }) => text.includes(SECRET))).toEqual([]);
  const none = await run([]);
  expect([none.code, none.err]).toEqual([
    2,
    expect.stringContaining('RECOVERY_PLAN_CALDAV_PASSWORD'),
  ]);
  const failing = await run(['--password-command', 'false']);
  expect([failing.code, failing.err]).toEqual([2, expect.stringContaining('failed')]);
});

it('never takes a list that leaves out an object for a deletion', async () => {
  const person = planned();
  expect((await publishing(person)).code).toBe(0);
  tiny.mischief = (taken, response) =>
    taken.body.includes('getetag') &&
    !!answers(207, '<d:multistatus xmlns:d="DAV:"/>', { 'content-type': 'application/xml' })(
      response,
    );
  const ran = await publishing(person);
  expect([ran.code, ran.out]).toEqual([
    0,
    expect.stringContaining('0 created, 0 changed, 0 removed, 6 as before'),
  ]);
  expect(person.facts()).toEqual([]);
});

it('reads back what a server gave no mark for', async () => {
  const person = planned();
  tiny.mischief = (taken, response) => {
    if (!isPut(taken) || tiny.objects.has(taken.path)) return false;
    tiny.objects.set(taken.path, taken.body);
    response.writeHead(201).end();
    return true;
  };
  expect((await publishing(person)).code).toBe(0);
  const state =
    filesBelow(person.folder).find(({ path }) => path.endsWith('publish.json'))?.text ?? '';
  for (const text of tiny.objects.values())
    expect(JSON.stringify(state)).toContain(etagOf(text).replaceAll('"', ''));
});

it('tries another UID where the old one lies in a trash bin, and only then', async () => {
  const person = planned();
  expect((await publishing(person)).code).toBe(0);
  const strength = [...tiny.objects].find(([, each]) => each.includes('SUMMARY:Full-body'));
  const [path = '', text = ''] = strength ?? [];
  tiny.objects.delete(path);
  const uid = /UID:(\w+)/.exec(text)?.[1] ?? '-';
  tiny.mischief = (taken, response) =>
    isPut(taken) &&
    taken.body.includes(`UID:${uid}@`) &&
    !!answers(
      400,
      '<d:error xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><c:no-uid-conflict/></d:error>',
    )(response);
  const ran = await publishing(person, ['--deleted', 'replan']);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect([...tiny.objects.values()].some((each) => each.includes(`UID:${uid}-1@`))).toBe(true);
});

it('waits for a server that says nothing, but not for ever', async () => {
  const person = planned();
  tiny.mischief = (taken, response) => {
    if (!isPut(taken)) return false;
    response.writeHead(201);
    const drip = setInterval(() => response.write(' '), 500);
    response.on('close', () => clearInterval(drip));
    return true;
  };
  const ran = await publishing(person);
  expect([ran.code, ran.err]).toEqual([6, expect.stringContaining('took too long')]);
  tiny.mischief = () => false;
  expect((await publishing(person)).code).toBe(0);
});

it('shows a program in place of a server no more than it needs', async () => {
  const person = planned();
  expect((await publishing(person)).code).toBe(0);
  const bodies = tiny.taken.map(({ body }) => body).join('');
  expect(bodies).not.toContain('anna');
  expect(tiny.taken.every(({ path }) => !path.includes('anna'))).toBe(true);
});
