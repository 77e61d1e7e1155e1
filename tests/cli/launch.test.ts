import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, installed, PLAN } from './installed.ts';

const NOBODY = 65_534;

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** With the bits of one byte turned over. */
function changed(path: string, at: (length: number) => number): void {
  const bytes = readFileSync(path);
  const index = at(bytes.length);
  bytes[index] = 255 - (bytes[index] ?? 0);
  writeFileSync(path, bytes);
}

const EXPECTED = installed().run(PLAN, { NODE_DISABLE_COMPILE_CACHE: '1' });

describe('compiled code beside the program', () => {
  it('is kept by a first call, and a second one finds all it needs', () => {
    const program = installed();
    expect(program.run()).toEqual(EXPECTED);
    const kept = program.kept();
    expect([...kept.keys()].some((path) => path.includes('planner-'))).toBe(true);
    expect(program.run()).toEqual(EXPECTED);
    expect(program.kept()).toEqual(kept);
  });

  it('is kept anew by the first call of another command, for what that one needs', () => {
    const program = installed();
    program.run(['--help']);
    const words = [...program.kept()].find(([path]) => path.includes('words-'));
    program.run();
    expect(program.kept().get(`${words?.[0]}`)).not.toBe(words?.[1]);
    const kept = program.kept();
    program.run(['--help']);
    program.run();
    expect(program.kept()).toEqual(kept);
  });

  it('is of the parts alone whose names tell what is in them', () => {
    const program = installed();
    program.run();
    const chunks = readdirSync(join(program.folder, 'dist/chunks'));
    for (const path of program.kept().keys()) expect(chunks).toContain(path.split('/').at(-1));
  });

  it('is the only thing that a call leaves', () => {
    const program = installed();
    const names = () => readdirSync(program.folder, { recursive: true, encoding: 'utf8' }).sort();
    const before = names();
    expect(program.run()).toEqual(EXPECTED);
    expect(names().length).toBeGreaterThan(before.length);
    rmSync(program.compiled, { recursive: true });
    expect(names()).toEqual(before);
  });

  it.each(['NODE_DISABLE_COMPILE_CACHE', 'NODE_V8_COVERAGE'])('is not kept with %s', (name) => {
    const program = installed();
    expect(program.run(PLAN, { [name]: join(program.folder, 'home') })).toEqual(EXPECTED);
    expect(exists(program.compiled)).toBe(false);
  });

  it('is of no use to a Node with other flags, which keeps its own', () => {
    const program = installed();
    program.run();
    const kept = program.kept();
    expect(program.run(PLAN, { NODE_OPTIONS: '--max-old-space-size=600' })).toEqual(EXPECTED);
    expect(program.kinds()).toHaveLength(2);
    expect([...program.kept()]).toEqual(expect.arrayContaining([...kept]));
  });

  it('does not pile up', () => {
    const program = installed();
    for (const size of [10, 20, 30, 40, 50, 60]) {
      program.run(['--version'], { NODE_OPTIONS: `--max-old-space-size=${900 + size}` });
    }
    expect(program.kinds().length).toBeLessThanOrEqual(4);
    program.run();
    const kept = program.kept();
    program.run();
    expect(program.kept()).toEqual(kept);
  });

  it('stays where killed calls left their drafts, which go when they are many', () => {
    const program = installed();
    program.run(['--version'], { NODE_OPTIONS: '--max-old-space-size=900' });
    const [other = ''] = program.kinds();
    for (const name of ['new-1', 'new-2', 'new-3', 'new-4', 'new-5']) {
      mkdirSync(join(program.compiled, name));
    }
    program.run();
    expect(program.kinds()).toHaveLength(2);
    expect(program.kinds()).toContain(other);
  });

  it('is for everybody to read and for nobody else to change, whatever the umask', () => {
    const program = installed();
    spawnSync('sh', ['-c', `umask 0; "${process.execPath}" "${program.bin}" --version`]);
    const [kind = ''] = program.kinds();
    const [[path] = ['']] = filesIn(kind);
    const modes = [program.compiled, kind, path].map((each) => statSync(each).mode & 0o777);
    expect(modes).toEqual([0o755, 0o755, 0o644]);
  });

  it.skipIf(process.getuid?.() !== 0)('is not kept in the folder of somebody else', () => {
    const program = installed();
    chownSync(join(program.folder, 'dist'), NOBODY, NOBODY);
    expect(program.run()).toEqual(EXPECTED);
    expect(exists(program.compiled)).toBe(false);
  });
});

describe('compiled code that cannot be used', () => {
  const damages: [what: string, damage: (path: string) => void][] = [
    ['cut short', (path) => truncateSync(path, statSync(path).size / 2)],
    ['empty', (path) => truncateSync(path)],
    ['something else', (path) => writeFileSync(path, 'Not what Node compiled.')],
    ['with a byte changed', (path) => changed(path, (length) => Math.floor(length / 3))],
    ['with its last byte changed', (path) => changed(path, (length) => length - 1)],
    ['of another Node', (path) => writeFileSync(path, readFileSync(path).fill(7, 0, 16))],
  ];
  it.each(damages)('is made anew: %s', (_, damage) => {
    const program = installed();
    program.run();
    const kept = program.kept();
    for (const path of kept.keys()) damage(path);
    expect(program.run()).toEqual(EXPECTED);
    const mended = program.kept();
    expect([...mended.keys()]).toEqual([...kept.keys()]);
    program.run();
    expect(program.kept()).toEqual(mended);
  });

  it('does not matter where a folder stands in its place', () => {
    const program = installed();
    program.run();
    const paths = [...program.kept().keys()];
    for (const path of paths) {
      rmSync(path);
      mkdirSync(path);
    }
    expect(program.run()).toEqual(EXPECTED);
    expect(program.run()).toEqual(EXPECTED);
  });

  it('does not matter where nothing can be kept', () => {
    const program = installed();
    writeFileSync(program.compiled, '');
    expect(program.run()).toEqual(EXPECTED);
    expect(readFileSync(program.compiled, 'utf8')).toBe('');
  });
});

it('many first calls at once get along', async () => {
  const program = installed();
  const calls = Array.from({ length: 12 }, async () => {
    const child = spawn(process.execPath, [program.bin, ...PLAN], { env: {} });
    let out = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) out += chunk;
    return out;
  });
  for (const out of await Promise.all(calls)) expect(out).toBe(EXPECTED.out);
  expect(program.kinds()).toHaveLength(1);
  const kept = program.kept();
  expect(program.run()).toEqual(EXPECTED);
  expect(program.kept()).toEqual(kept);
});
