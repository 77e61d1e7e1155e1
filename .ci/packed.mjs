// Installs the packed program as a stranger would and uses it: nothing else comes with it, and it
// gives the same bytes under every Node we name, whatever the zone, locale and colour settings.
// `node .ci/packed.mjs FOLDER` leaves the tarball it tried in that folder.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const NODES = ['20.20.2', '22.23.3', '24.21.0', '26.10.0'];

// Bytes; what npx has to fetch before anything happens. It is to become 250,000: recurrences (66 kB)
// and the discovery of calendar servers (23 kB) are the largest parts.
const LARGEST_TARBALL = 440_000;

/** Surroundings that may change how the text looks, but never what is planned. */
const LOOKS = {
  plain: { LANG: 'en_US.UTF-8' },
  german: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  arabic: { LANG: 'ar_EG.UTF-8' },
  ascii: { LC_ALL: 'C' },
  coloured: { LANG: 'en_US.UTF-8', FORCE_COLOR: '3' },
  colourless: { LANG: 'en_US.UTF-8', NO_COLOR: '1' },
  narrow: { LANG: 'en_US.UTF-8', COLUMNS: '40' },
};
const ZONES = ['UTC', 'Pacific/Apia', 'America/St_Johns'];

/** Where the tarball is to stay; without it, it goes with all else. */
const [keep] = process.argv.slice(2);

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'recovery-plan-ci');
const temp = mkdtempSync(join(tmpdir(), 'recovery-plan-'));
const home = join(temp, 'home');
const shop = join(temp, 'someone-else');
for (const folder of [home, shop]) mkdirSync(folder);

let passed = 0;
let failed = 0;

async function check(name, test) {
  try {
    await test();
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    const { stdout = '', stderr = '' } = error;
    console.log(`FAIL  ${name}\n${error.message}\n${stdout}${stderr}`.trimEnd());
  }
}

function same(found, expected, what) {
  if (found === expected) return;
  if (expected === undefined) throw new Error(`${what}: nothing to compare with`);
  const at = [...found].findIndex((character, index) => character !== expected[index]);
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));
  throw new Error(`${what}: found ${around(found)}, expected ${around(expected)}`);
}

function run(program, args, options = {}) {
  return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', ...options });
}

function npm(args, cwd) {
  return run('npm', [...args, '--no-audit', '--no-fund'], { cwd });
}

/** The folder with the executable of this Node version, installed at the first use. */
function nodeFolder(version) {
  if (process.version === `v${version}`) return dirname(process.execPath);
  const prefix = join(cache, `node-${version}`);
  const folder = join(prefix, 'node_modules', 'node', 'bin');
  if (!existsSync(join(folder, 'node'))) {
    mkdirSync(prefix, { recursive: true });
    npm(['install', '--prefix', prefix, '--no-save', `node@${version}`], prefix);
  }
  same(run(join(folder, 'node'), ['--version']).trim(), `v${version}`, folder);
  return folder;
}

/** Runs a program of Node's in the stranger's folder, with nothing of our own surroundings. */
function stranger(version, program, args, settings = {}) {
  const folder = nodeFolder(version);
  const env = { PATH: [folder, process.env.PATH].join(delimiter), HOME: home, ...settings };
  return run(join(folder, program), args, { cwd: shop, env });
}

const installed = join(shop, 'node_modules', 'recovery-plan');
const planned = (version, args, settings) =>
  stranger(
    version,
    'node',
    [join(installed, 'bin/recovery-plan.js'), 'plan', '--example', ...args],
    settings,
  );

let tarball = '';
const destination = keep === undefined ? temp : resolve(keep);

await check('npm pack makes a small package of the files we mean', () => {
  const [pack] = Object.values(
    JSON.parse(npm(['pack', '--json', '--pack-destination', destination], root)),
  );
  tarball = join(destination, pack.filename);
  console.log(`      ${pack.filename}: ${pack.size} bytes, ${pack.files.length} files`);
  const strays = pack.files
    .map(({ path }) => path)
    .filter(
      (path) => !/^(?:bin\/|dist\/|package\.json|LICENSE|README\.md|CHANGELOG\.md)/.test(path),
    );
  same(strays.join(), '', 'files not meant for the package');
  if (pack.size > LARGEST_TARBALL) throw new Error(`${pack.size} bytes is too large`);
});

await check('publint has nothing to say', async () => {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  same(messages.map((message) => formatMessage(message, pkg)).join('\n'), '', 'publint');
});

await check('installing it installs nothing else', () => {
  writeFileSync(join(shop, 'package.json'), '{ "private": true, "type": "module" }\n');
  const { stderr } = spawnSync('npm', ['install', tarball, '--no-audit', '--no-fund'], {
    cwd: shop,
    encoding: 'utf8',
  });
  same(stderr, '', 'warnings of npm');
  const there = readdirSync(join(shop, 'node_modules')).filter((name) => !name.startsWith('.'));
  same(there.join(), 'recovery-plan', 'packages installed');
});

const [first] = NODES;
const reference = {};

await check('it plans the example', () => {
  reference.json = planned(first, ['--json'], LOOKS.plain);
  const { schema, blocks } = JSON.parse(reference.json);
  same(schema, 'recovery-plan/plan@1', 'schema');
  if (blocks.length === 0) throw new Error('an empty plan');
  reference.ical = planned(first, ['--format', 'ical'], LOOKS.plain);
  same(reference.ical.slice(0, 17), 'BEGIN:VCALENDAR\r\n', 'the first line of the calendar');
  for (const [name, settings] of Object.entries(LOOKS)) {
    reference[name] = planned(first, [], settings);
    if (reference[name].trim() === '') throw new Error(`${name}: no text`);
  }
  console.log(reference.plain.replace(/^/gm, '      '));
});

for (const version of NODES) {
  await check(`Node ${version}: npx gives the same plan`, () => {
    const npx = (...args) =>
      run('npx', ['--no-install', 'recovery-plan', 'plan', '--example', ...args], {
        cwd: shop,
        env: { ...process.env, PATH: [nodeFolder(version), process.env.PATH].join(delimiter) },
      });
    same(npx('--json'), reference.json, 'plan');
  });
  for (const [name, settings] of Object.entries(LOOKS)) {
    await check(`Node ${version}, ${name}: the same bytes in ${ZONES.join(', ')}`, () => {
      for (const TZ of ZONES) {
        const where = { ...settings, TZ };
        same(planned(version, ['--json'], where), reference.json, `${TZ}, JSON`);
        same(planned(version, ['--format', 'ical'], where), reference.ical, `${TZ}, iCal`);
        same(planned(version, [], where), reference[name], `${TZ}, text`);
      }
    });
  }
  await check(`Node ${version}: a program can import planWeek`, () => {
    writeFileSync(
      join(shop, 'use.js'),
      `import { execFileSync, spawnSync } from 'node:child_process';
import { planWeek } from 'recovery-plan';
const bin = new URL('./node_modules/recovery-plan/bin/recovery-plan.js', import.meta.url);
const request = JSON.parse(execFileSync(process.execPath, [bin.pathname, 'example'], { encoding: 'utf8' }));
process.stdout.write(JSON.stringify(planWeek(request)));
`,
    );
    const found = stranger(version, 'node', ['use.js']);
    same(found, JSON.stringify(JSON.parse(reference.json)), 'plan of the library');
  });
}

await check('the types are whole without any other package', () => {
  const consumer = `import { planWeek, type Plan, type Request } from 'recovery-plan';

const request: Request = {
  schema: 'recovery-plan/request@1',
  timeZone: 'Europe/Berlin',
  week: '2026-11-30',
  now: '2026-11-29T18:00',
  person: { adult: true, sleep: { bed: '22:30', wake: '06:30' }, goal: 'get-fitter' },
};
const plan: Plan = planWeek(request);
export const starts: string[] = plan.blocks.map((block) => block.start);

// @ts-expect-error: no such goal
request.person.goal = 'get-richer';
// @ts-expect-error: no such field
plan.blocks[0].colour;
`;
  writeFileSync(join(shop, 'consumer.ts'), consumer);
  const tsc = join(root, 'node_modules/.bin/tsc');
  for (const resolution of ['nodenext', 'preserve']) {
    const flags = ['--noEmit', '--strict', '--target', 'es2023', '--module', resolution];
    run(tsc, [...flags, '--types', '', '--ignoreConfig', 'consumer.ts'], { cwd: shop });
  }
});

await check('planning leaves nothing behind', () =>
  same(readdirSync(home).join(), '', 'files in HOME'),
);

rmSync(temp, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
