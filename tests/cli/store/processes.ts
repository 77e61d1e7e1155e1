import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { define } from '../../../.build/define.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles the writer as the program is bundled, and says where it is. */
export async function builtWriter(folder: string): Promise<string> {
  const bundle = await rolldown({
    cwd: root,
    input: { writer: 'tests/cli/store/writer.ts' },
    platform: 'node',
    transform: { define, target: 'node20' },
  });
  await bundle.write({ dir: folder, format: 'es', entryFileNames: '[name].mjs' });
  return join(folder, 'writer.mjs');
}

export interface Running {
  readonly child: ChildProcess;
  /** What it has said so far is kept. */
  kept(): string[];
  errors(): string;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

/** Starts a writer whose home is this folder, as somebody else if asked to. */
export function started(
  writer: string,
  home: string,
  words: readonly string[],
  uid?: number,
): Running {
  const child = spawn(process.execPath, [writer, ...words], {
    env: { HOME: home },
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  // A name that was cut off by the end of the process was not said.
  const kept = () => out.split('\n').slice(0, -1);
  return { child, kept, errors: () => err, ended };
}

/** The names of the facts a writer wrote. */
export function names(facts: readonly object[]): string[] {
  return facts.flatMap((fact) => ('question' in fact ? [String(fact.question)] : []));
}
