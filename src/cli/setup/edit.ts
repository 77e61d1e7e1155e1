import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import { validate } from '../../contract/validate.ts';
import { type Profile, profileSchema } from '../../memory/profile.ts';
import { decoded } from '../decode.ts';
import { parsedJson } from '../json-text.ts';
import type { World } from '../world.ts';
import { faulty, meaningFaults } from './answers.ts';

/**
 * The profile after the person edited it as a text; undefined when it is the same. What cannot be
 * taken stays where it is, so that nothing typed is lost.
 */
export async function edited(world: World, profile: Profile): Promise<Profile | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-plan-'));
  const path = join(folder, 'profile.json');
  const before = `${JSON.stringify(profile, null, 2)}\n`;
  chmodSync(folder, 0o700);
  writeFileSync(path, before, { mode: 0o600 });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  let code: number;
  try {
    code = await opened(world, path);
  } catch (error) {
    remove();
    throw error;
  }
  const bytes = readFileSync(path);
  if (bytes.equals(Buffer.from(before))) {
    remove();
    if (code !== 0) throw failed(world, `it ended with ${code}`);
    return undefined;
  }
  const result =
    code === 0 ? read(bytes, path) : keptProblem(failed(world, `it ended with ${code}`), path);
  if (result instanceof Problem) throw result;
  remove();
  return result;
}

function read(bytes: Uint8Array, path: string): Profile | Problem {
  try {
    const document = parsedJson(decoded(bytes, path), path);
    const result = validate(profileSchema, document);
    const faults = [...(result.ok ? [] : result.faults), ...meaningFaults(document)];
    if (result.ok && faults.length === 0) return result.value;
    throw faulty(path, faults);
  } catch (error) {
    if (error instanceof Problem) return keptProblem(error, path);
    throw error;
  }
}

function keptProblem({ kind, message, place, excerpt, faults }: Problem, path: string): Problem {
  return new Problem({
    kind,
    message: `${message} Your answers are as they were.`,
    ...(place !== undefined && { place }),
    ...(excerpt !== undefined && { excerpt }),
    remedy: `What you typed is kept in ${path}. Mend it there, and recovery-plan setup --answers ${path} takes it.`,
    faults,
  });
}

function editorOf({ env }: World): string {
  return env.VISUAL?.trim() || env.EDITOR?.trim() || 'vi';
}

/** Runs the editor without a shell, and says how it ended. */
function opened(world: World, path: string): Promise<number> {
  const [command = 'vi', ...args] = wordsOf(editorOf(world));
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, path], { stdio: 'inherit' });
    child.once('error', () => reject(failed(world, 'it cannot be started')));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function failed(world: World, reason: string): Problem {
  return new Problem({
    kind: 'usage',
    message: `The editor ${JSON.stringify(editorOf(world))} did not work: ${reason}.`,
    place: world.env.VISUAL?.trim() ? 'VISUAL' : 'EDITOR',
    remedy: 'Set VISUAL or EDITOR to an editor that waits until you are done, such as nano.',
  });
}

/** `code --wait` or `"/opt/my editor/bin/edit" -n` in words, as a shell would take them. */
export function wordsOf(text: string): string[] {
  const words = text.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
