import { nearestName } from '../../contract/faults.ts';
import { badValue, type Call, flag, remark } from '../call.ts';
import { print } from '../io.ts';
import { storeOf } from '../remember/person.ts';
import { SECTIONS } from '../setup/options.ts';
import { runSetup } from '../setup/run-setup.ts';

export { runSetup } from '../setup/run-setup.ts';

/** The questionnaire, for a person or for a script. */
export async function setup(call: Call): Promise<number> {
  const [word] = call.args;
  const section = SECTIONS.find((name) => name === word);
  if (word !== undefined && section === undefined) {
    const expected = `one of ${SECTIONS.join(', ')}`;
    throw badValue('[section]', word, expected, nearestName(word, SECTIONS));
  }
  const store = await storeOf(call);
  const isSaved = await runSetup(call, store, section);
  if (!isSaved) {
    await remark(call, 'Nothing was saved.');
    return 0;
  }
  if (flag(call.options, 'json')) {
    const { profile } = await store.read();
    await print(call.world, `${JSON.stringify(profile, null, 2)}\n`);
  } else if (!flag(call.options, 'quiet')) {
    await call.world.errors.write('\nNext: recovery-plan plan\n');
  }
  return 0;
}
