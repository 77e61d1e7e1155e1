import { VERSION } from '../contract/version.ts';
import { leave, real, type World } from './world.ts';

void start(real()).then(leave);

/** Each part is loaded when it is needed and not before: asking for the version loads nothing more. */
async function start(world: World): Promise<void> {
  const [word, ...others] = world.args;
  const isVersion = others.length === 0 && (word === '--version' || word === '-V');
  if (isVersion && (await said(world, `${VERSION}\n`))) return;
  const { run } = await import('./run.ts');
  await run(world);
}

async function said(world: World, text: string): Promise<boolean> {
  try {
    await world.output.write(text);
    return true;
  } catch {
    return false;
  }
}
