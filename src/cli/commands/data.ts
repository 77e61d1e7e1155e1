import { Problem } from '../../contract/problem.ts';
import { type Call, flag, remark, text } from '../call.ts';
import { print, readText, sourceName, writeFile } from '../io.ts';
import { parsedJson } from '../json-text.ts';
import { dataOf, dataText, eraseData, importData, personalFiles } from '../store/archive.ts';
import { openStore } from '../store/open.ts';
import { DEFAULT_PROFILE, placesOf } from '../store/places.ts';
import type { Store } from '../store/store.ts';

export async function dataPath(call: Call): Promise<number> {
  const { profile, journal, folder } = storeOf(call).places;
  const result = flag(call.options, 'json')
    ? `${JSON.stringify({ folder, profile, journal }, null, 2)}\n`
    : `${profile}\n${journal}\n`;
  await print(call.world, result);
  return 0;
}

export async function dataExport(call: Call): Promise<number> {
  const { profile, facts, remarks } = await storeOf(call).read();
  for (const line of remarks) await remark(call, line);
  const document = dataText({ profile, facts });
  const output = text(call.options, 'output');
  if (output === undefined || output === '-') {
    await print(call.world, document);
  } else {
    writeFile(call.world, output, document, flag(call.options, 'force'));
    await remark(call, `wrote ${output}`);
  }
  return 0;
}

export async function dataImport(call: Call): Promise<number> {
  const [source = '-'] = call.args;
  const name = sourceName(source);
  const data = dataOf(parsedJson(await readText(call.world, source), name), name);
  const { places } = storeOf(call);
  const copies = await importData(places, data, flag(call.options, 'force'));
  for (const copy of copies) await remark(call, `kept what was there as ${copy}`);
  const facts = data.facts.length === 1 ? '1 fact' : `${data.facts.length} facts`;
  await remark(
    call,
    `imported ${data.profile ? 'the profile and ' : ''}${facts} into ${places.folder}`,
  );
  return 0;
}

export async function dataErase(call: Call): Promise<number> {
  const { places } = storeOf(call);
  if (personalFiles(places).length === 0) {
    await remark(call, `nothing is remembered in ${places.folder}`);
    return 0;
  }
  if (!flag(call.options, 'yes') && !(await isSure(call, places.folder))) {
    await remark(call, 'nothing was removed');
    return 0;
  }
  const removed = await eraseData(places, placesOf(call.world, DEFAULT_PROFILE).folder);
  for (const path of removed) await remark(call, `removed ${path}`);
  return 0;
}

async function isSure(call: Call, folder: string): Promise<boolean> {
  const { askerFor, canAsk } = await import('../ask/open.ts');
  if (canAsk(call)) {
    const asker = await askerFor(call);
    return asker.confirm({
      message: `Remove everything in ${folder}?`,
      help: 'It cannot be brought back; recovery-plan data export keeps a copy.',
      usual: false,
    });
  }
  throw new Problem({
    kind: 'usage',
    message: 'Erasing everything needs a yes, and nobody can be asked.',
    place: folder,
    remedy: 'recovery-plan data export keeps a copy first.',
    faults: [{ path: '--yes', found: 'nothing', expected: 'the option --yes' }],
  });
}

function storeOf({ world, options }: Call): Store {
  return openStore(world, text(options, 'profile'));
}
