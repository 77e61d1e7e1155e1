import { MASSAGE_TYPES, PRESSURES } from '../../contract/names.ts';
import { MASSAGE_FEEDBACK } from './days.ts';
import { JSON_OPTION, NOW } from './options.ts';
import { MASSAGE_SUGGEST } from './questions.ts';
import type { CommandSpec, GroupSpec } from './spec.ts';

/** What happens to a person: appointments and times that are taken. */
export const EVENT_GROUPS: readonly GroupSpec[] = [
  { name: 'massage', summary: 'Your massages: add, list, remove, feedback, suggest.' },
  { name: 'busy', summary: 'Times that are taken: add, list, remove.' },
];

const ID = { name: '<id>', text: 'its id, as the list shows it' };

export const EVENTS: readonly CommandSpec[] = [
  {
    name: 'massage add',
    summary: 'Record a massage and plan around it at once.',
    args: [{ name: '<time...>', text: 'such as thu 18:00 or yesterday 17:00' }],
    options: [
      { flags: '--minutes <number>', text: 'how long it lasts; 60 if missing', whole: [5, 480] },
      { flags: '--type <type>', text: 'what kind of massage it is', choices: MASSAGE_TYPES },
      { flags: '--pressure <pressure>', text: 'how firm it is', choices: PRESSURES },
      {
        flags: '--regions <regions>',
        text: 'treated areas, such as low_back,hip; the whole body if missing',
      },
      { flags: '--first-time', text: 'the first massage of this kind' },
      NOW,
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan massage add thu 18:00',
      'recovery-plan massage add "tomorrow 5 pm" --regions low_back,hip',
    ],
    load: async () => (await import('../commands/massage.ts')).massageAdd,
  },
  {
    name: 'massage list',
    summary: 'List your massages.',
    args: [],
    options: [NOW, JSON_OPTION],
    examples: ['recovery-plan massage list', 'recovery-plan massage list --json'],
    load: async () => (await import('../commands/massage.ts')).massageList,
  },
  {
    name: 'massage remove',
    summary: 'Remove a massage and plan again.',
    args: [ID],
    options: [NOW],
    examples: ['recovery-plan massage list', 'recovery-plan massage remove m2'],
    load: async () => (await import('../commands/massage.ts')).massageRemove,
  },
  MASSAGE_FEEDBACK,
  MASSAGE_SUGGEST,
  {
    name: 'busy add',
    summary: 'Record a time that is taken and plan around it.',
    args: [{ name: '<time...>', text: 'such as sat 09:00-12:00' }],
    options: [
      { flags: '--title <text>', text: 'what it is' },
      {
        flags: '--minutes <number>',
        text: 'how long it lasts; 60 if no end is given',
        whole: [5, 10_080],
      },
      NOW,
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan busy add sat 09:00-12:00',
      'recovery-plan busy add "tue 12:00" --minutes 90 --title Dentist',
    ],
    load: async () => (await import('../commands/busy.ts')).busyAdd,
  },
  {
    name: 'busy list',
    summary: 'List the times you recorded as taken.',
    args: [],
    options: [NOW, JSON_OPTION],
    examples: ['recovery-plan busy list', 'recovery-plan busy list --json'],
    load: async () => (await import('../commands/busy.ts')).busyList,
  },
  {
    name: 'busy remove',
    summary: 'Free a time again and plan anew.',
    args: [ID],
    options: [NOW],
    examples: ['recovery-plan busy list', 'recovery-plan busy remove b1'],
    load: async () => (await import('../commands/busy.ts')).busyRemove,
  },
];
