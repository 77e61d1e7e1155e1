import { VERSION } from '../contract/version.ts';
import { real } from './world.ts';

// Each part is loaded when it is needed and not before: asking for the version loads nothing more.
const world = real();
const [word, ...others] = world.args;
const isVersion = others.length === 0 && (word === '--version' || word === '-V');
const isDone = isVersion && (await said(`${VERSION}\n`));
if (!isDone) await (await import('./run.ts')).run(world);

async function said(text: string): Promise<boolean> {
  try {
    await world.output.write(text);
    return true;
  } catch {
    return false;
  }
}
