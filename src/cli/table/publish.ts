import { CALENDAR_OPTIONS, JSON_OPTION, NOW } from './options.ts';
import type { CommandSpec } from './spec.ts';

export const PUBLISH: CommandSpec = {
  name: 'publish',
  summary: 'Put the plan on a calendar of a CalDAV server, and take back changes made there.',
  args: [],
  options: [
    { flags: '--url <address>', text: 'the server; remembered, as the next three are' },
    { flags: '--user <name>', text: 'your user name there' },
    { flags: '--calendar <name>', text: 'one of yours, or a new one; "Recovery plan" if missing' },
    {
      flags: '--password-command <command>',
      text: 'a program that prints the password, such as ["pass","show","caldav"]; missing: RECOVERY_PLAN_CALDAV_PASSWORD',
    },
    { flags: '--dry-run', text: 'list what would be created, changed and removed' },
    {
      flags: '--deleted <what>',
      text: 'what you took out of the calendar: drop it (usual), or replan it',
      choices: ['drop', 'replan'],
    },
    ...CALENDAR_OPTIONS.map(({ text, ...option }) => ({
      ...option,
      text: text.replace(/^calendar(?: file|, page or table): /, ''),
    })),
    { flags: '--reset', text: 'forget which of these were chosen the last time' },
    NOW,
    JSON_OPTION,
  ],
  examples: [
    'recovery-plan publish --url https://caldav.fastmail.com --user anna',
    'recovery-plan publish --dry-run',
    'recovery-plan publish --deleted replan',
  ],
  load: async () => (await import('../commands/publish.ts')).publish,
};
