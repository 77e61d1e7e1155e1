import { home } from './home.ts';

/** Calls whose result goes to standard output, by somebody of whom everything is remembered. */
export const PRINTING: readonly string[] = [
  '--version',
  '--help',
  'plan --help',
  'help exit-codes',
  'help environment',
  'completion bash',
  'completion zsh',
  'completion fish',
  'example',
  'schema request',
  'rules',
  'rules M01',
  'rules --json',
  'plan --example',
  'plan --example --json',
  'plan --example --format ical',
  'plan --example --format html',
  'plan --example --format markdown',
  'plan --example --format csv',
  'plan --week 2026-W49 --now 2026-11-29T18:00',
  'show --week 2026-W49 --now 2026-11-29T18:00',
  'show 2026-12-01 --now 2026-11-29T18:00',
  'why 1 --week 2026-W49 --now 2026-11-29T18:00',
  'what-if massage fri 18:00 --now 2026-11-29T18:00',
  'massage suggest --now 2026-11-29T18:00',
  'massage list --now 2026-11-29T18:00',
  'busy list --now 2026-11-29T18:00',
  'calendar list',
  'calendar show --now 2026-11-29T18:00',
  'progress --now 2026-11-29T18:00',
  'settings',
  'data path',
  'data export',
  'profiles list',
];

export function known() {
  const anna = home();
  anna.run('massage add tue 17:00');
  anna.run('busy add "wed 12:00" --title Dentist');
  anna.run('plan --week next');
  return anna;
}
