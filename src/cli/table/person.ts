import { SECTIONS, SETTINGS_OPTIONS, SETUP_OPTIONS } from '../setup/options.ts';
import { FORCE, JSON_OPTION, NOW } from './options.ts';
import type { CommandSpec, GroupSpec } from './spec.ts';

/** The person: what they told us, and what is kept of it. */
export const PERSON_GROUPS: readonly GroupSpec[] = [
  { name: 'data', summary: 'Everything it knows about you: where, out, in, gone.' },
  { name: 'profiles', summary: 'The people this machine plans for.' },
];

export const PERSON: readonly CommandSpec[] = [
  {
    name: 'setup',
    alias: 'init',
    summary: 'Answer fourteen questions about you, or change the answers.',
    args: [{ name: '[section]', text: `one part of it: ${SECTIONS.join(', ')}` }],
    options: [...SETUP_OPTIONS, NOW],
    examples: [
      'recovery-plan setup',
      'recovery-plan setup sleep',
      'recovery-plan setup --adult yes --bed 22:30 --wake 06:30 --goal get-fitter',
      'recovery-plan setup --answers request.json',
    ],
    load: async () => (await import('../commands/setup.ts')).setup,
  },
  {
    name: 'settings',
    summary: 'See or change one answer, or one number of a rule.',
    args: [
      { name: '[name]', text: 'an answer such as bed, or a number of a rule such as M01.fade_h' },
      { name: '[value...]', text: 'what it shall be' },
    ],
    options: [...SETTINGS_OPTIONS, NOW],
    examples: [
      'recovery-plan settings',
      'recovery-plan settings bed 23:00',
      'recovery-plan settings M01.fade_h 30',
      'recovery-plan settings M01.fade_h --reset',
      'recovery-plan settings --edit',
    ],
    load: async () => (await import('../commands/settings.ts')).settings,
  },
];

export const DATA: readonly CommandSpec[] = [
  {
    name: 'data path',
    summary: 'Say where it is kept.',
    args: [],
    options: [JSON_OPTION],
    examples: ['recovery-plan data path', 'recovery-plan data path --profile "client 7"'],
    load: async () => (await import('../commands/data.ts')).dataPath,
  },
  {
    name: 'data export',
    summary: 'Print all of it as one JSON document.',
    args: [],
    options: [
      { flags: '--output <file>', text: 'write it to a file, all of it or nothing' },
      FORCE,
    ],
    examples: [
      'recovery-plan data export --output backup.json',
      'recovery-plan data export | jq .profile',
    ],
    load: async () => (await import('../commands/data.ts')).dataExport,
  },
  {
    name: 'data import',
    summary: 'Take in what was exported.',
    args: [{ name: '<file>', text: 'the exported document; - reads standard input' }],
    options: [{ flags: '--force', text: 'replace what is there, keeping a copy of it' }],
    examples: [
      'recovery-plan data import backup.json',
      'recovery-plan data import - < backup.json',
    ],
    load: async () => (await import('../commands/data.ts')).dataImport,
  },
  {
    name: 'data erase',
    summary: 'Remove all of it from this machine.',
    args: [],
    options: [{ flags: '--yes', text: 'do not ask first' }],
    examples: ['recovery-plan data export --output backup.json', 'recovery-plan data erase --yes'],
    load: async () => (await import('../commands/data.ts')).dataErase,
  },
  {
    name: 'profiles list',
    summary: 'List them by name.',
    args: [],
    options: [JSON_OPTION],
    examples: ['recovery-plan profiles list', 'recovery-plan plan --profile "client 7"'],
    load: async () => (await import('../commands/profiles.ts')).profilesList,
  },
];
