import { progressOf } from '../../memory/progress.ts';
import { progressText } from '../../present/progress-text.ts';
import { progressTexts } from '../../present/progress-words.ts';
import { type Call, flag, remark, text } from '../call.ts';
import { textLook } from '../formats.ts';
import { print } from '../io.ts';
import { personIn, storeOf } from '../remember/person.ts';

const USUAL_WEEKS = 8;

/** How the last weeks went. It asks nothing and changes nothing. */
export async function progress(call: Call): Promise<number> {
  const memory = await (await storeOf(call)).read();
  for (const line of memory.remarks) await remark(call, line);
  const { profile, state, here } = personIn(call, memory);
  const weeks = Number(text(call.options, 'weeks') ?? USUAL_WEEKS);
  const found = progressOf(profile, state, { ...here, weeks });
  if (flag(call.options, 'json')) {
    const document = { ...found, texts: progressTexts(found) };
    await print(call.world, `${JSON.stringify(document, null, 2)}\n`);
    return 0;
  }
  const { options, paint } = await textLook(call, call.world.output, profile);
  await print(call.world, progressText(found, options, paint));
  return 0;
}
