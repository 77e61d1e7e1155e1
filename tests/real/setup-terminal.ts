// A real terminal for tests: tmux draws what the program writes, and reads back what one would see.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/recovery-plan.js', import.meta.url));
const SOCKET = `recovery-plan-test-${process.pid}`;
const LONGEST_WAIT = 20_000;

export interface Terminal {
  readonly folder: string;
  /** What one would see now, without blanks at line ends. */
  screen(): string;
  /** All bytes that the program has written to the terminal. */
  raw(): string;
  keys(...names: string[]): void;
  type(text: string): void;
  resize(columns: number, rows: number): void;
  /** The screen, once it shows this. */
  shows(text: string | RegExp): Promise<string>;
  /** The exit code, once the program has ended. */
  ended(): Promise<number>;
  isCursorVisible(): boolean;
}

interface Given {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Sends standard output to a file of this name. */
  readonly output?: string;
  /** Another program with its first words, such as a shell. */
  readonly program?: readonly string[];
}

let count = 0;
const folders: string[] = [];
afterAll(() => {
  tmux('kill-server');
  // What was killed may still be writing for a moment.
  const patiently = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };
  for (const folder of folders) rmSync(folder, patiently);
});

/** Starts the program in a terminal of its own. */
export function terminal(words: readonly string[], given: Given = {}): Terminal {
  const { columns = 80, rows = 24, env = {}, output } = given;
  count += 1;
  const name = `t${count}`;
  const folder = given.folder ?? newFolder();
  const usual = { HOME: folder, TZ: 'Europe/Berlin', LANG: 'C.UTF-8', TERM: 'screen-256color' };
  const variables = Object.entries({ ...usual, ...env }).map(([key, value]) => `${key}=${value}`);
  const program = [...(given.program ?? [process.execPath, BIN]), ...words].map(quoted).join(' ');
  const clean = `env -i ${variables.map(quoted).join(' ')}`;
  const redirected = output ? ` > ${quoted(join(folder, output))}` : '';
  const raw = join(folder, `${name}.raw`);
  const code = join(folder, `${name}.code`);
  // The pause is for pipe-pane, which must be there before the first byte. tmux itself may lose the
  // exit code of what ran in a pane; Ctrl-C is for the program, not for this shell.
  const script = `trap : INT; sleep 0.3; ${clean} ${program}${redirected}; echo $? > ${quoted(code)}`;
  const size = ['-x', String(columns), '-y', String(rows)];
  tmux('-f', '/dev/null', 'new-session', '-d', '-s', name, ...size, 'sh', '-c', script);
  tmux('set-option', '-g', 'escape-time', '10');
  tmux('set-option', '-t', name, 'remain-on-exit', 'on');
  tmux('pipe-pane', '-t', name, `cat > ${quoted(raw)}`);
  const text = () => (existsSync(raw) ? readFileSync(raw, 'utf8') : '');
  const screen = () => tmux('capture-pane', '-p', '-t', name).replace(/\s+$/, '');
  return {
    folder,
    screen,
    raw: text,
    keys: (...names) => void tmux('send-keys', '-t', name, ...names),
    type: (typed) => void tmux('send-keys', '-l', '-t', name, typed),
    resize: (wide, high) =>
      void tmux('resize-window', '-t', name, '-x', String(wide), '-y', String(high)),
    shows: (wanted) =>
      waited(`${wanted}`, screen, () => {
        const now = screen();
        const found = typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now);
        return found ? now : undefined;
      }),
    ended: () =>
      waited('the end', screen, () => {
        const status = existsSync(code) ? readFileSync(code, 'utf8').trim() : '';
        return status === '' ? undefined : Number(status);
      }),
    // tmux hides the cursor of a program that has ended; what counts is what it was told last.
    isCursorVisible: () => text().lastIndexOf('\x1b[?25h') > text().lastIndexOf('\x1b[?25l'),
  };
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-plan-terminal-'));
  folders.push(folder);
  mkdirSync(join(folder, 'cwd'));
  return folder;
}

async function waited<T>(
  what: string,
  screen: () => string,
  look: () => T | undefined,
): Promise<T> {
  for (let passed = 0; passed < LONGEST_WAIT; passed += 40) {
    const found = look();
    if (found !== undefined) return found;
    await sleep(40);
  }
  throw new Error(`waited in vain for ${what}; the screen shows:\n${screen()}`);
}

function tmux(...args: string[]): string {
  return execFileSync('tmux', ['-L', SOCKET, ...args], { encoding: 'utf8' });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
