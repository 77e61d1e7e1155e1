import type { Asker } from '../ask/asker.ts';
import type { Call } from '../call.ts';
import { systemCode } from '../errors.ts';
import { planIn } from '../formats.ts';
import { readText, writeFile } from '../io.ts';
import { calendarWeeks } from './calendar-weeks.ts';
import { personIn, storeOf } from './person.ts';

const USUAL_NAME = 'recovery-plan.ics';
/** What a file of ours has in its first lines. */
const OURS = 'PRODID:-//recovery-plan//';

/** "Save a calendar file?", and where. Somebody else's file is never written over. */
export async function saveCalendar(call: Call, asker: Asker): Promise<void> {
  const wanted = await asker.confirm({ message: 'Save a calendar file?', usual: true });
  if (!wanted) return asker.say('Later: recovery-plan show --format ical --output week.ics');
  const name = await asker.line({
    message: 'Where?',
    help: 'Your phone or computer can open or import it.',
    usual: USUAL_NAME,
    fault: (typed) => (typed.trim() === '' ? 'a name for the file' : undefined),
  });
  const path = name.trim();
  if (!(await isFree(call, path))) {
    await asker.say(`${path} is something else, so it stays as it is.`);
    return saveCalendar(call, asker);
  }
  writeFile(call.world, path, await calendarOf(call), false);
  await asker.say(
    `Saved ${path}. Open or import it in your calendar; after changes, save it again:`,
  );
  await asker.say(`recovery-plan show --format ical --output ${path}`);
}

async function isFree(call: Call, path: string): Promise<boolean> {
  try {
    call.world.files.read(path, 0);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
    if (systemCode(error) !== 'EFBIG') return false;
  }
  return (await readText(call.world, path)).slice(0, 500).includes(OURS);
}

async function calendarOf(call: Call): Promise<string> {
  const { state, here, profile } = personIn(call, await (await storeOf(call)).read());
  return planIn('ical', { weeks: calendarWeeks(state.plans, here), profile }, call);
}
