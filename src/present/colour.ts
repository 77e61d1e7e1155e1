import { Chalk, type ChalkInstance } from 'chalk';
import type { Painter, Role } from './lines.ts';

/** Colour repeats what texture and words say. Levels as chalk has them: 1 is the sixteen colours. */
export function painterFor(level: 1 | 2 | 3): Painter {
  const chalk = new Chalk({ level });
  const styles: Record<Role, ChalkInstance> = {
    workout: chalk.bold.green,
    gentle: chalk.cyan,
    'meal-prep': chalk.yellow,
    massage: chalk.bold.magenta,
    rest: chalk.dim.magenta,
    easy: chalk.dim.cyan,
    strong: chalk.bold,
    quiet: chalk.dim,
    caution: chalk.bold.yellow,
    ...energyRamp(chalk, level),
  };
  return (role, text) => styles[role](text);
}

/** Dark to light and blue to yellow, for eyes that do not tell red from green; else plain. */
function energyRamp(chalk: ChalkInstance, level: 1 | 2 | 3) {
  const shade = (code: number) => (level === 1 ? chalk.reset : chalk.ansi256(code));
  return {
    'energy-1': shade(54),
    'energy-2': shade(31),
    'energy-3': shade(36),
    'energy-4': shade(113),
    'energy-5': shade(220),
  };
}
