import { JSON_OPTION, SHELLS } from './options.ts';
import type { CommandSpec } from './spec.ts';

/** The documents that programs exchange, and the rules behind them. */
export const DOCUMENTS: readonly CommandSpec[] = [
  {
    name: 'check',
    summary: 'Prove a plan against every hard rule.',
    args: [{ name: '<plan>', text: 'the plan, a JSON document; - reads standard input' }],
    options: [
      { flags: '--input <file>', text: 'the request it answers; - reads standard input' },
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan check plan.json --input request.json',
      'recovery-plan check - --input request.json < plan.json',
    ],
    load: async () => (await import('../commands/check.ts')).check,
  },
  {
    name: 'rules',
    summary: 'Show the rules with their numbers and where they come from.',
    args: [{ name: '[id]', text: 'one rule in full, such as M01' }],
    options: [JSON_OPTION],
    examples: ['recovery-plan rules', 'recovery-plan rules M01'],
    load: async () => (await import('../commands/rules.ts')).rules,
  },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of a request or a plan.',
    args: [{ name: '<document>', text: 'request or plan', choices: ['request', 'plan'] }],
    options: [],
    examples: ['recovery-plan schema request', 'recovery-plan schema plan > plan.schema.json'],
    load: async () => (await import('../commands/schema.ts')).schema,
  },
  {
    name: 'example',
    summary: 'Print an example request to start from.',
    args: [],
    options: [],
    examples: [
      'recovery-plan example > request.json',
      'recovery-plan example | recovery-plan plan --input -',
    ],
    load: async () => (await import('../commands/example.ts')).example,
  },
  {
    name: 'completion',
    summary: 'Print a script that completes commands, options and values.',
    args: [{ name: '<shell>', text: 'bash, zsh or fish', choices: SHELLS }],
    options: [],
    examples: [
      'source <(recovery-plan completion bash)',
      'recovery-plan completion zsh > ~/.zfunc/_recovery-plan',
      'recovery-plan completion fish | source',
    ],
    load: async () => (await import('../commands/completion.ts')).completion,
  },
];
