import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Starts the program with what Node compiled of it in earlier runs, because compiling takes longer
 * than planning a week. The compiled code lies beside the code, as Python's does: who can write the
 * one can write the other. Node itself would keep it where nobody looks, and only from version 22 on.
 */

/** Compiled code of this many kinds of Node stays; with more, all but the latest go. */
const KINDS = 4;
const DRAFT = 'new-';

const { env } = process;
const dist = import.meta.dirname;
const ofNode = createRequire(import.meta.filename);
const program = join(dist, 'cli.js');
const compiled = join(dist, 'compiled');
/** Another Node, or one with other flags, cannot use it. */
const flags = [env.NODE_OPTIONS, ...process.execArgv].join(' ').trim();
const digest = [...flags].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 0);
const { version, platform, arch } = process;
const kind = join(compiled, [version, platform, arch, digest].join('-'));

interface Part {
  readonly module: { exports: unknown };
  readonly script: Script;
  readonly isKept: boolean;
}
const parts = new Map<string, Part>();

const BEFORE = '(function (exports, require, module, __filename, __dirname) {';
const AFTER = '\n})';

function load(path: string): unknown {
  const known = parts.get(path);
  if (known) return known.module.exports;
  const cachedData = path === program ? undefined : kept(path);
  const script = new Script(BEFORE + readFileSync(path, 'utf8') + AFTER, {
    filename: path,
    columnOffset: -BEFORE.length,
    cachedData,
  });
  const module: Part['module'] = { exports: {} };
  parts.set(path, {
    module,
    script,
    isKept: cachedData !== undefined && !script.cachedDataRejected,
  });
  const body: unknown = script.runInThisContext();
  if (typeof body !== 'function') throw new TypeError(`${path} is no part of this program`);
  const folder = dirname(path);
  const require = (id: string) => (id.startsWith('.') ? load(join(folder, id)) : ofNode(id));
  Reflect.apply(body, module.exports, [module.exports, require, module, path, folder]);
  return module.exports;
}

/** Each file holds it twice: comparing them takes a fraction of the time of any sum over it. */
function kept(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(join(kind, basename(path)));
    const half = bytes.length / 2;
    const data = bytes.subarray(0, half);
    return data.equals(bytes.subarray(half)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Every command has a part of its own, so that its first call meets one that is not kept. All are
 * kept anew then, because by now each holds the functions that this command needs, too.
 */
function keep(): void {
  // Only names that the contents made are never taken for another part's.
  const named = [...parts].filter(([path]) => path !== program);
  if (named.every(([, { isKept }]) => isKept) || !isOurs(dist)) return;
  mkdirSync(compiled, { recursive: true, mode: 0o755 });
  tidy(compiled);
  mkdirSync(kind, { recursive: true, mode: 0o755 });
  const fresh = mkdtempSync(join(compiled, DRAFT));
  try {
    for (const [path, { script }] of named) {
      const name = basename(path);
      // Node believes what it is given: one changed byte, or a half written file, may do anything.
      const data = script.createCachedData();
      writeFileSync(join(fresh, name), Buffer.concat([data, data]), { mode: 0o644, flush: true });
      renameSync(join(fresh, name), join(kind, name));
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Takes away other kinds when they are many, and what killed processes left. */
function tidy(folder: string): void {
  const others = readdirSync(folder).filter((name) => join(folder, name) !== kind);
  const drafts = others.filter((name) => name.startsWith(DRAFT));
  const kinds = others.filter((name) => !name.startsWith(DRAFT));
  // A few drafts may be of processes that are still writing.
  for (const names of [drafts, kinds]) {
    if (names.length < KINDS) continue;
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** What the administrator leaves in somebody's folder, that person could not remove. */
function isOurs(path: string): boolean {
  return process.getuid === undefined || statSync(path).uid === process.getuid();
}

// What is counted has to be compiled while it is counted.
if (env.NODE_DISABLE_COMPILE_CACHE || env.NODE_V8_COVERAGE) ofNode(program);
else {
  process.once('exit', () => {
    try {
      keep();
    } catch {
      // A full or closed disk: then the next start takes as long as this one.
    }
  });
  load(program);
}
