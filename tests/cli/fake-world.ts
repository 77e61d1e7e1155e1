import type { World } from '../../src/cli/world.ts';

export interface Fake {
  readonly world: World;
  readonly written: Map<string, string>;
  out(): string;
  err(): string;
  code(): number | undefined;
}

export interface Given {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly input?: string;
  readonly isTTY?: boolean;
  /** Of the terminal, where there is one. */
  readonly columns?: number;
  /** As `2026-11-29T17:00Z`. */
  readonly now?: string;
  /** Fails every write to standard output with this code. */
  readonly broken?: string;
}

const CWD = '/home/anna';

/** A world in memory, under a made-up home. */
export function fakeWorld(given: Given = {}): Fake {
  const written = new Map<string, string>();
  let [out, err] = ['', ''];
  let code: number | undefined;
  let ids = 0;
  const files = new Map(Object.entries(given.files ?? {}));
  const world: World = {
    args: given.args ?? [],
    env: given.env ?? {},
    cwd: CWD,
    platform: 'Node v0, test',
    now: () => Math.floor(Date.parse(given.now ?? '2026-11-29T17:00Z') / 60_000),
    systemZone: () => 'Europe/Berlin',
    offsetIn: () => 0,
    home: () => CWD,
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
    terminal: () => {
      throw new Error('no terminal in a made-up world');
    },
    files: {
      read(path) {
        const content = files.get(path.replace(`${CWD}/`, ''));
        if (content === undefined) throw failure('ENOENT');
        return bytes(content);
      },
      async *chunks(path) {
        yield this.read(path, 1e9);
      },
      write: (path, text) => void written.set(path.replace(`${CWD}/`, ''), text),
    },
    input: {
      isTTY: given.isTTY ?? false,
      read: async () => bytes(given.input ?? ''),
      async *chunks() {
        yield bytes(given.input ?? '');
      },
    },
    output: sink((text) => {
      if (given.broken) throw failure(given.broken);
      out += text;
    }),
    errors: sink((text) => {
      err += text;
    }),
    setExitCode: (value) => {
      code = value;
    },
  };
  function sink(write: (text: string) => void) {
    return {
      isTTY: given.isTTY ?? false,
      columns: given.columns,
      write: async (t: string) => write(t),
    };
  }
  return { world, written, out: () => out, err: () => err, code: () => code };
}

export function failure(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
