import { JSON_OPTION, NOW } from './options.ts';
import type { CommandSpec } from './spec.ts';

const MOST_JOBS = 256;

/** For machines that plan for many people, and for whoever looks after them. */
export const AUTOMATION: readonly CommandSpec[] = [
  {
    name: 'batch',
    summary: 'Plan many requests: one a line in, one plan a line out.',
    args: [{ name: '[file]', text: 'the requests, NDJSON; standard input if missing, or for -' }],
    options: [
      {
        flags: '--jobs <number>',
        text: 'how many are planned at the same time; one a processor if missing',
        whole: [1, MOST_JOBS],
      },
      NOW,
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan batch requests.ndjson > plans.ndjson',
      'recovery-plan batch --jobs 4 --now 2026-11-29T18:00 < requests.ndjson',
    ],
    load: async () => (await import('../commands/batch.ts')).batch,
  },
  {
    name: 'doctor',
    summary: 'Look for what usually goes wrong, and say how to mend it.',
    args: [],
    options: [JSON_OPTION],
    examples: ['recovery-plan doctor', 'recovery-plan doctor --json'],
    load: async () => (await import('../commands/doctor.ts')).doctor,
  },
];
