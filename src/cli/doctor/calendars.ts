import { Problem } from '../../contract/problem.ts';
import type { Profile } from '../../memory/profile.ts';
import { addressOf, isAddress, redacted } from '../calendars/address.ts';
import { copyOf } from '../calendars/cache.ts';
import { ageText, load } from '../calendars/load.ts';
import type { World } from '../world.ts';
import { type Finding, fine, problemWith, remarkOn } from './finding.ts';

const MINUTES_PER_DAY = 24 * 60;
const OLD_DAYS = 7;

/** Nothing is fetched: whoever is asked for a diagnosis asks nobody else. */
export async function calendarFindings(
  world: World,
  folder: string,
  { calendars = [] }: Profile,
): Promise<Finding[]> {
  if (calendars.length === 0) return [fine('calendars', 'none is remembered')];
  const findings: Finding[] = [];
  for (const [index, calendar] of calendars.entries()) {
    const what = `calendar ${index + 1}`;
    const finding = isAddress(calendar)
      ? copyFinding(what, world, folder, calendar)
      : await fileFinding(what, world, folder, calendar);
    findings.push(finding);
  }
  return findings;
}

/** Its name may say more than a stranger needs to know; its number is that of `calendar list`. */
async function fileFinding(
  what: string,
  world: World,
  folder: string,
  calendar: string,
): Promise<Finding> {
  try {
    const { bytes } = await load(world, calendar, { folder });
    const isCalendar = Buffer.from(bytes.subarray(0, 1000)).includes('BEGIN:VCALENDAR');
    if (isCalendar) return fine(what, `a file, ${Math.ceil(bytes.length / 1000)} kB`);
    const remedy = 'recovery-plan calendar list names it; export it again, as an .ics file.';
    return problemWith(what, 'a file that holds no calendar', remedy);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const why = error.message.replace(/^.*: /, '').replace(/\.$/, '');
    const remedy = `recovery-plan calendar list names it; put the file back, or recovery-plan calendar remove ${what.slice(9)}`;
    return problemWith(what, `a file that cannot be read: ${why}`, remedy);
  }
}

function copyFinding(what: string, world: World, folder: string, calendar: string): Finding {
  const copy = copyOf(folder, addressOf(calendar));
  const where = `an address, ${redacted(calendar)}`;
  const remedy = 'recovery-plan calendar refresh fetches it, or says why it cannot.';
  if (!copy) return remarkOn(what, `${where}; there is no copy of it`, remedy);
  const age = world.now() - copy.at;
  const text = `${where}; last fetched ${ageText(age)} ago`;
  return age > OLD_DAYS * MINUTES_PER_DAY ? remarkOn(what, text, remedy) : fine(what, text);
}
