import { JSON_OPTION, NOW } from './options.ts';
import type { CommandSpec } from './spec.ts';

export const PROGRESS: CommandSpec = {
  name: 'progress',
  summary: 'See how the last weeks went: minutes, load, energy, soreness, what you did.',
  args: [],
  options: [
    { flags: '--weeks <number>', text: 'how many weeks; 8 if missing', whole: [1, 104] },
    NOW,
    JSON_OPTION,
  ],
  examples: ['recovery-plan progress', 'recovery-plan progress --weeks 26 --json'],
  load: async () => (await import('../commands/progress.ts')).progress,
};
