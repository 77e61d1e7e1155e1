import * as fs from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { offsetIn, systemZone } from './machine-clock.ts';
import { newToken } from './random.ts';

const ID_LENGTH = 12;

/** Where text goes: a terminal, a pipe or a file. */
export interface Sink {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  /** Resolves when the text is out of our hands, and rejects when nobody takes it. */
  write(text: string): Promise<void>;
}

interface Files {
  /** The whole file. Longer than `most` bytes is an error, even when the file never ends. */
  read(path: string, most: number): Uint8Array;
  /**
   * All of it or nothing: a reader never sees half a file, and a failure keeps the old one. What
   * may not be replaced fails as EEXIST does.
   */
  write(path: string, text: string, mayReplace: (old: string) => boolean): void;
  /** The same file bit by bit, for what is too long to lie in memory. */
  chunks(path: string): AsyncIterable<Uint8Array>;
}

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** Everything outside the program that a command may touch. Only `real` knows the machine. */
export interface World {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** For bug reports: `Node v20.20.2, linux x64`. */
  readonly platform: string;
  /** Minutes since 1970, rounded down. */
  now(): number;
  /** The machine's own time zone, which may be none that is known. */
  systemZone(): string | undefined;
  /** Minutes that a clock set to this zone is ahead of UTC; where it cannot be set, of any other. */
  offsetIn(zone: string, instant: number): number;
  /** The folder of the user, or undefined when the machine cannot say. */
  home(): string | undefined;
  /** Letters and digits that nobody had before. */
  newId(): string;
  readonly files: Files;
  readonly input: {
    readonly isTTY: boolean;
    read(most: number): Promise<Uint8Array>;
    chunks(): AsyncIterable<Uint8Array>;
  };
  /** What prompts read from and draw on: standard input and standard error. */
  terminal(): Terminal;
  readonly output: Sink;
  readonly errors: Sink;
  setExitCode(code: number): void;
}

export function real(): World {
  return {
    args: process.argv.slice(2),
    env: process.env,
    cwd: currentFolder(),
    platform: `Node ${process.version}, ${process.platform} ${process.arch}`,
    now: () => Math.floor(Date.now() / 60_000),
    systemZone,
    offsetIn,
    home: homeFolder,
    newId: () => newToken(ID_LENGTH),
    files: { read, write, chunks: (path) => fs.createReadStream(path) },
    input: {
      get isTTY() {
        return mayBeTerminal(0) && process.stdin.isTTY === true;
      },
      read: readInput,
      chunks: () => process.stdin,
    },
    terminal: () => ({ input: process.stdin, output: process.stderr }),
    output: sink(1, () => process.stdout),
    errors: sink(2, () => process.stderr),
    // Never process.exit: it cuts off whatever a pipe has not taken yet.
    setExitCode: (code) => {
      process.exitCode = code;
    },
  };
}

/**
 * Ends the process where nothing is left to wait for, be it a pipe that has not taken everything yet.
 * It would end by itself, but Node gives its memory back piece by piece before, which takes up to
 * a fifth of the time of its start.
 */
export function leave(): void {
  if (process.getActiveResourcesInfo().length === 0) process.exit();
}

/** Where the folder is gone, no relative path leads anywhere. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '/dev/null';
  }
}

/** Without HOME the system is asked, which fails for a user it does not know. */
function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

/**
 * Node makes its streams when they are first asked for, which takes a while. Text goes straight to
 * the descriptor; the stream is for a pipe that is full for now and must not be waited for.
 */
function sink(descriptor: number, open: () => NodeJS.WriteStream): Sink {
  return {
    get isTTY() {
      return mayBeTerminal(descriptor) && open().isTTY === true;
    },
    get columns() {
      return mayBeTerminal(descriptor) ? open().columns : undefined;
    },
    write: async (text) => {
      const bytes = Buffer.from(text);
      const written = writeNow(descriptor, bytes);
      if (written < bytes.length) await writeLater(open(), bytes.subarray(written));
    },
  };
}

/** Files and pipes are told apart from terminals without opening a stream on them. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Writes as much as is taken at once. */
function writeNow(descriptor: number, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += fs.writeSync(descriptor, bytes, written);
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
    if (!isFull) throw error;
  }
  return written;
}

function writeLater(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // The write's own callback reports an error; without a listener it would also end the process.
    const ignored = () => {};
    stream.once('error', ignored);
    stream.write(bytes, (error) => {
      if (error) return reject(error);
      stream.off('error', ignored);
      resolve();
    });
  });
}

/** As a system call would fail, so that this module loads nothing for it. */
function tooLong(): Error {
  return Object.assign(new Error('the input is too long'), { code: 'EFBIG' });
}

async function readInput(most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > most) throw tooLong();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function read(path: string, most: number): Uint8Array {
  const descriptor = fs.openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    let size = Math.min(fs.fstatSync(descriptor).size + 1, most + 1);
    for (;;) {
      const chunk = Buffer.allocUnsafe(size);
      const count = fs.readSync(descriptor, chunk);
      // Most files come in one piece, and a long one should not lie in memory twice.
      if (count === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      length += count;
      if (length > most) throw tooLong();
      chunks.push(chunk.subarray(0, count));
      size = 65_536;
    }
  } finally {
    fs.closeSync(descriptor);
  }
}

function write(path: string, text: string, mayReplace: (old: string) => boolean): void {
  const old = fs.statSync(path, { throwIfNoEntry: false });
  // A device or a named pipe takes the text itself; a link keeps pointing at the file it names.
  if (old && !old.isFile()) {
    fs.writeFileSync(path, text);
    return;
  }
  const target = old ? fs.realpathSync(path) : path;
  if (old && isDone(target, old.size, text, mayReplace)) return;
  sweep(dirname(target));
  const draft = join(dirname(target), `.recovery-plan-${process.pid}-${Date.now()}`);
  const descriptor = fs.openSync(draft, 'wx', 0o666);
  try {
    fill(descriptor, text, old?.mode);
    fs.renameSync(draft, target);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}

const DRAFT = /^\.recovery-plan-\d+-\d{13}$/;
/** Whatever is larger is not from us, and is not read. */
const LARGEST_RESULT = 50_000_000;
/** Nobody writes a draft for longer, and whoever was killed does not come back for it. */
const LONGEST_DRAFT_MS = 3_600_000;

function sweep(folder: string): void {
  try {
    for (const name of fs.readdirSync(folder).filter((each) => DRAFT.test(each))) {
      const path = join(folder, name);
      if (Date.now() - fs.lstatSync(path).mtimeMs > LONGEST_DRAFT_MS) fs.rmSync(path);
    }
  } catch {
    // Tidying up is not what was asked for.
  }
}

function fill(descriptor: number, text: string, mode: number | undefined): void {
  try {
    fs.writeFileSync(descriptor, text);
    if (mode !== undefined) fs.fchmodSync(descriptor, mode & 0o777);
    // A rename that reaches the disk before the data would leave an empty file after a power cut.
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * An unchanged result leaves the file alone, so that nothing downstream wakes up. Anything else is
 * replaced only where it may be; an empty file holds nothing to lose.
 */
function isDone(
  path: string,
  size: number,
  text: string,
  mayReplace: (old: string) => boolean,
): boolean {
  const bytes = size > LARGEST_RESULT ? undefined : fs.readFileSync(path);
  if (bytes?.equals(Buffer.from(text))) return true;
  if (size === 0 || mayReplace(bytes?.toString() ?? '')) return false;
  throw Object.assign(new Error('the file is not ours'), { code: 'EEXIST' });
}
