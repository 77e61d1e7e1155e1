import { execFile } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Problem } from '../../contract/problem.ts';
import { Interrupted } from '../ask/asker.ts';
import { inputEnded } from '../ask/ended.ts';
import { canAsk } from '../ask/open.ts';
import { badValue, type Call } from '../call.ts';

const VARIABLE = 'RECOVERY_PLAN_CALDAV_PASSWORD';
const WAIT_MS = 10_000;
const LONGEST_OUTPUT = 65_536;

/** The password for this call. It is kept nowhere. */
export async function secretFor(
  call: Call,
  user: string,
  command: readonly string[] | undefined,
): Promise<string> {
  const given = call.world.env.RECOVERY_PLAN_CALDAV_PASSWORD;
  if (given) return given;
  if (command) return fromCommand(command);
  if (canAsk(call)) return typed(call, user);
  throw new Problem({
    kind: 'usage',
    message: 'There is no password for the calendar server.',
    place: VARIABLE,
    remedy: `Set ${VARIABLE}, or name a program that prints it: --password-command '["pass","show","caldav"]'.`,
  });
}

/** A program and its arguments: a list as JSON, or words between blanks. No shell ever sees them. */
export function commandIn(text: string): string[] {
  const list = text.trim().startsWith('[') ? listIn(text) : text.trim().split(/\s+/);
  if (list?.[0]) return list;
  // What stands there may be the password itself, given by mistake.
  throw badValue(
    '--password-command',
    '…',
    'a program and its arguments, such as ["pass","show","caldav"]',
  );
}

function listIn(text: string): string[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return undefined;
    const words = list.filter((word): word is string => typeof word === 'string');
    return words.length === list.length ? words : undefined;
  } catch {
    return undefined;
  }
}

function fromCommand([program = '', ...args]: readonly string[]): Promise<string> {
  const options = { timeout: WAIT_MS, maxBuffer: LONGEST_OUTPUT, encoding: 'utf8' as const };
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, options, (error, output) => {
      const secret = output.split(/\r?\n/, 1)[0] ?? '';
      if (!error && secret !== '') return resolve(secret);
      const why = error ? (error.killed ? 'took too long' : 'failed') : 'printed nothing';
      reject(
        new Problem({
          kind: 'usage',
          message: `The program that prints the password ${why}.`,
          place: '--password-command',
          remedy: 'Try it by itself; its first line has to be the password.',
        }),
      );
    });
    child.stdin?.end();
  });
}

/** Asks without showing what is typed. */
function typed({ world }: Call, user: string): Promise<string> {
  const { input, output } = world.terminal();
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true });
  output.write(`Password of ${user} (not shown): `);
  return new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    lines.once('SIGINT', () => reject(new Interrupted()));
    lines.once('close', () => reject(inputEnded()));
  }).finally(() => {
    lines.close();
    output.write('\n');
  });
}

/** The text without the secret, whoever put it there. */
export function hidden(text: string, secret: string): string {
  if (secret === '') return text;
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
  return forms.reduce((rest, form) => rest.replaceAll(form, '…'), text);
}
