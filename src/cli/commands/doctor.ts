import { Problem } from '../../contract/problem.ts';
import { VERSION } from '../../contract/version.ts';
import { type Call, flag, lookOf, text } from '../call.ts';
import { type Finding, problemWith } from '../doctor/finding.ts';
import { machineFindings } from '../doctor/machine.ts';
import { memoryFindings } from '../doctor/memory.ts';
import { EXIT_CODE } from '../errors.ts';
import { print } from '../io.ts';
import { printable } from '../printable.ts';
import { profileName } from '../store/places.ts';

/**
 * Looks at what usually goes wrong. What it prints can be shown to strangers: no answers, no titles,
 * no whole addresses, no names. Exits with 3 when something has to be mended before all works.
 */
export async function doctor(call: Call): Promise<number> {
  const findings = [...machineFindings(call.world), ...(await personFindings(call))];
  const problems = findings.filter(({ is }) => is === 'problem').length;
  await print(call.world, resultText(call, findings, problems));
  return problems > 0 ? EXIT_CODE.invalid : 0;
}

async function personFindings({ world, options }: Call): Promise<readonly Finding[]> {
  const home = world.home();
  const short = (path: string) => (home && home.length > 1 ? path.replaceAll(home, '~') : path);
  if (!home && !world.env.XDG_CONFIG_HOME) {
    return [problemWith('memory', 'there is no home folder to keep anything in', 'Set HOME.')];
  }
  const { openStore } = await import('../store/open.ts');
  const option = text(options, 'profile');
  const store = openStore(world, option);
  const { findings, profile } = await memoryFindings(store, profileName(world, option), short);
  if (!profile) return findings;
  const { calendarFindings } = await import('../doctor/calendars.ts');
  const calendars = await calendarFindings(world, store.places.folder, profile);
  return [...findings, ...calendars, ...(await publishFindings(store.places.folder, world.env))];
}

/** Whether an unattended publish would find its password; the password is not looked at. */
async function publishFindings(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Finding[]> {
  const { readState } = await import('../publish/state.ts');
  const { redacted } = await import('../calendars/address.ts');
  let target: { url: string; passwordCommand?: unknown } | undefined;
  try {
    target = readState(folder)?.target;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [problemWith('publish', error.message, error.remedy ?? '')];
  }
  if (!target) return [];
  const where = `to ${redacted(target.url)}`;
  if (target.passwordCommand || env.RECOVERY_PLAN_CALDAV_PASSWORD) {
    return [{ what: 'publish', is: 'fine', text: `${where}; its password can be had` }];
  }
  const remedy =
    'For a run without a terminal: recovery-plan publish --password-command, see its help.';
  return [{ what: 'publish', is: 'remark', text: `${where}; asks for its password`, remedy }];
}

const MARKS = { fine: 'ok', remark: 'note', problem: 'MEND' } as const;

function resultText(call: Call, findings: readonly Finding[], problems: number): string {
  if (flag(call.options, 'json')) {
    return `${JSON.stringify({ version: VERSION, ok: problems === 0, findings }, null, 2)}\n`;
  }
  const width = Math.max(...findings.map(({ what }) => what.length)) + 2;
  const lines = findings.flatMap(({ what, is, text: found, remedy }) => [
    `${MARKS[is].padEnd(6)}${what.padEnd(width)}${found}`,
    ...(remedy === undefined ? [] : [`${' '.repeat(6 + width)}do: ${remedy}`]),
  ]);
  const count = problems === 1 ? '1 thing has' : `${problems} things have`;
  const end = problems === 0 ? 'Nothing has to be mended.' : `${count} to be mended.`;
  const all = [`recovery-plan ${VERSION}`, '', ...lines, '', end, ''].join('\n');
  return printable(all, lookOf(call).ascii);
}
