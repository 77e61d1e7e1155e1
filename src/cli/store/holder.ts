import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { systemCode } from '../errors.ts';
import { newToken } from '../random.ts';

/** Where a process runs. */
export interface Machine {
  /** Another one after every start; `-` where the system does not tell. */
  readonly boot: string;
  /** Process numbers count within it: a container has its own. */
  readonly space: string;
  readonly host: string;
}

/** Who holds a lock, as one line that is enough to see from outside whether they are still there. */
export interface Holder extends Machine {
  readonly pid: number;
  /** Nobody had it before. */
  readonly token: string;
  /** When the process was started, as this system counts; its number may be given again. */
  readonly started: string;
}

const TOKEN_LENGTH = 12;
/** Clocks and file times may differ a little. */
const SLACK_MS = 60_000;

export function holderOf(pid: number): Holder {
  return {
    pid,
    token: newToken(TOKEN_LENGTH),
    started: startOf(pid)?.started ?? '-',
    ...thisMachine(),
  };
}

export function holderText(holder: Holder): string {
  const { pid, token, started, boot, space, host } = holder;
  return [pid, token, started, boot, space, host].join(' ');
}

/** Undefined for a text that is not whole. */
export function parsedHolder(text: string): Holder | undefined {
  const match = /^(\d+) ([0-9a-f]{12}) (\S+) (\S+) (\S+) (\S+)$/.exec(text);
  if (!match) return undefined;
  const [, pid, token = '', started = '', boot = '', space = '', host = ''] = match;
  return { pid: Number(pid), token, started, boot, space, host };
}

/** Whether the process is certainly gone. On another computer nobody can tell from here. */
export function isGone(holder: Holder, path: string, here: Machine = thisMachine()): boolean {
  if (holder.boot !== here.boot) return holder.host === here.host;
  if (holder.boot === '-') {
    return holder.host === here.host && (isDead(holder.pid) || isOlderThanBoot(path));
  }
  if (holder.space !== here.space) return false;
  if (isDead(holder.pid)) return true;
  const start = startOf(holder.pid);
  return start !== undefined && (start.isZombie || start.started !== holder.started);
}

function thisMachine(): Machine {
  return { boot: bootId(), space: spaceId(), host: hostname().replace(/\s/g, '_') || '-' };
}

function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

/** A process of before the last start cannot be running, whoever has its number now. */
function isOlderThanBoot(path: string): boolean {
  const written = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  return written < Date.now() - uptime() * 1000 - SLACK_MS;
}

/** Linux alone tells this without asking another program. */
function startOf(pid: number): { started: string; isZombie: boolean } | undefined {
  const text = read(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  // The name of the program comes second and may hold anything, so count from its end.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields?.[0], fields?.[19]];
  return started === undefined ? undefined : { started, isZombie: state === 'Z' || state === 'X' };
}

function bootId(): string {
  return read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1'))?.trim() || '-';
}

function spaceId(): string {
  return read(() => readlinkSync('/proc/self/ns/pid')) ?? '-';
}

function read(from: () => string): string | undefined {
  try {
    return from();
  } catch {
    return undefined;
  }
}
