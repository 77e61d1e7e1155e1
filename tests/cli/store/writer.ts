// A program that keeps things, for tests that start many of it and kill them:
//   once NAME          writes one fact, with the number of facts before it
//   loop NAME          writes facts, small and large, and profiles until it is killed
//   read               prints what is remembered
// It prints the name of each thing as soon as the store says that it is kept.
import { writeSync } from 'node:fs';
import { problemText } from '../../../src/cli/errors.ts';
import { openStore } from '../../../src/cli/store/open.ts';
import { real } from '../../../src/cli/world.ts';
import { Problem } from '../../../src/contract/problem.ts';
import { asked, call, PLAN, PROFILE } from '../../memory/facts.ts';

const [mode, name = ''] = process.argv.slice(2);
const store = openStore(real(), undefined);

function kept(what: string): void {
  writeSync(1, `${what}\n`);
}

async function once(): Promise<void> {
  const what = await store.change(async ({ append, facts }) => {
    const text = `${facts.length} ${name}`;
    append(call(name, asked(text)));
    return text;
  });
  kept(what);
}

async function loop(): Promise<void> {
  for (let round = 0; ; round += 1) {
    const id = `${name}.${round}`;
    await store.change(async ({ append, saveProfile }) => {
      append(call(id, asked(id), ...(round % 2 ? [{ fact: 'plan' as const, plan: PLAN }] : [])));
      if (round % 3 === 0) {
        await saveProfile({ ...PROFILE, person: { ...PROFILE.person, id } });
      }
    });
    kept(id);
  }
}

async function read(): Promise<void> {
  const { profile, facts, remarks } = await store.read();
  kept(JSON.stringify({ profile, facts, remarks }));
}

try {
  await { once, loop, read }[mode === 'loop' || mode === 'read' ? mode : 'once']();
} catch (error) {
  writeSync(2, error instanceof Problem ? problemText(error) : String(error));
  process.exitCode = 1;
}
