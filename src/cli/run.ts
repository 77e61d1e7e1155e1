import { Problem } from '../contract/problem.ts';
import { VERSION } from '../contract/version.ts';
import { Interrupted } from './ask/asker.ts';
import {
  bugJson,
  bugText,
  EXIT_BUG,
  EXIT_CODE,
  EXIT_INTERRUPTED,
  EXIT_USAGE,
  problemJson,
  problemText,
  stackOf,
  wrappedProblem,
} from './errors.ts';
import { isClosedPipe, print } from './io.ts';
import { printable } from './printable.ts';
import { asciiOnly, lineWidth } from './terminal.ts';
import type { World } from './world.ts';

const WIDEST_HELP = 80;

/** Does what the words of the call ask for, and reports whatever goes wrong. */
export async function run(world: World): Promise<void> {
  try {
    world.setExitCode(await dispatch(world));
  } catch (error) {
    await fail(world, error);
  }
}

async function dispatch(world: World): Promise<number> {
  const { parsed } = await import('./program.ts');
  const result = parsed(world.args, () => helpWidth(world));
  if ('spec' in result) {
    const command = await result.spec.load();
    return command({ world, args: result.args, options: result.options });
  }
  if ('options' in result) {
    if (world.output.isTTY && world.input.isTTY) {
      const { start } = await import('./commands/start.ts');
      return start({ world, args: [], options: result.options });
    }
    const { shortHelp } = await import('./help.ts');
    await world.errors.write(shortHelp());
    return EXIT_USAGE;
  }
  if ('topic' in result) {
    const { topicText } = await import('./topics.ts');
    await print(world, topicText(result.topic, helpWidth(world)));
    return 0;
  }
  if (result.toErrors) await world.errors.write(result.text);
  else await print(world, result.text);
  return result.toErrors ? EXIT_USAGE : 0;
}

function helpWidth({ env, output }: World): number {
  return Math.min(lineWidth(undefined, env, output.columns), WIDEST_HELP);
}

/** Says what went wrong, once, and sets the exit code. */
export async function fail(world: World, error: unknown): Promise<void> {
  if (isClosedPipe(error)) return world.setExitCode(0);
  if (error instanceof Interrupted) {
    world.setExitCode(EXIT_INTERRUPTED);
    return world.errors.write('recovery-plan: Stopped. Nothing was saved.\n');
  }
  world.setExitCode(error instanceof Problem ? EXIT_CODE[error.kind] : EXIT_BUG);
  const stack = world.args.includes('--debug') ? stackOf(error) : '';
  try {
    await world.errors.write(messageFor(world, error) + stack);
  } catch {
    // Nobody listens; the exit code still tells.
  }
}

function messageFor(world: World, error: unknown): string {
  const { platform, env } = world;
  const circumstances = { version: VERSION, platform, home: env.HOME };
  if (wantsJson(world.args)) {
    return error instanceof Problem ? problemJson(error) : bugJson(error, circumstances);
  }
  const text = error instanceof Problem ? problemText(error) : bugText(error, circumstances);
  const plain = printable(text, asciiOnly(world.args.includes('--ascii'), env));
  const { isTTY, columns } = world.errors;
  return isTTY ? wrappedProblem(plain, lineWidth(undefined, env, columns)) : plain;
}

/** Read from the bare words, because a wrong option must be reported as JSON too. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const words = end === -1 ? args : args.slice(0, end);
  return (
    words.includes('--json') ||
    words.includes('--format=json') ||
    words.some((word, index) => word === '--format' && words[index + 1] === 'json')
  );
}
