import { JSON_OPTION, NOW } from './options.ts';
import type { CommandSpec, GroupSpec } from './spec.ts';

/** Calendars whose busy times are respected. */
export const CALENDAR_GROUPS: readonly GroupSpec[] = [
  {
    name: 'calendar',
    summary: 'Calendars whose busy times to respect: add, list, remove, refresh, show.',
  },
];

const ALL_DAY = { flags: '--all-day', text: 'count all-day events as busy, marked so or not' };
const KEEP_TITLES = { flags: '--keep-titles', text: 'keep titles too, not only the times' };
const ADDRESS = {
  flags: '--address <address>',
  text: 'your mail address: what you declined there does not count; may be repeated',
  many: true,
};
const KNOWN = { name: '<calendar>', text: 'its number in the list, its file or its address' };

export const CALENDARS: readonly CommandSpec[] = [
  {
    name: 'calendar add',
    summary: 'Remember a calendar and plan around what it holds.',
    args: [
      { name: '<calendar...>', text: 'an .ics file, or a https or webcal address', each: true },
    ],
    options: [ALL_DAY, KEEP_TITLES, ADDRESS, NOW, JSON_OPTION],
    examples: [
      'recovery-plan calendar add me.ics',
      'recovery-plan calendar add webcal://calendar.example.org/private/me.ics',
    ],
    load: async () => (await import('../commands/calendar.ts')).calendarAdd,
  },
  {
    name: 'calendar list',
    summary: 'List the calendars that are remembered.',
    args: [],
    options: [JSON_OPTION],
    examples: ['recovery-plan calendar list', 'recovery-plan calendar list --json'],
    load: async () => (await import('../commands/calendar.ts')).calendarList,
  },
  {
    name: 'calendar remove',
    summary: 'Forget a calendar and plan anew.',
    args: [KNOWN],
    options: [NOW, JSON_OPTION],
    examples: ['recovery-plan calendar remove 2', 'recovery-plan calendar remove me.ics'],
    load: async () => (await import('../commands/calendar.ts')).calendarRemove,
  },
  {
    name: 'calendar refresh',
    summary: 'Fetch the calendars that have an address again.',
    args: [],
    options: [NOW],
    examples: ['recovery-plan calendar refresh', 'recovery-plan calendar refresh --quiet'],
    load: async () => (await import('../commands/calendar.ts')).calendarRefresh,
  },
  {
    name: 'calendar show',
    summary: 'Show the busy times that are read from calendars.',
    args: [
      {
        name: '[file...]',
        text: 'files or addresses; the remembered calendars if missing',
        each: true,
      },
    ],
    options: [
      { flags: '--from <date>', text: 'the first day; today if missing' },
      { flags: '--to <date>', text: 'the last day; six days later if missing' },
      { flags: '--time-zone <zone>', text: 'whose clock to show, such as Europe/Berlin' },
      ALL_DAY,
      KEEP_TITLES,
      ADDRESS,
      NOW,
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan calendar show',
      'recovery-plan calendar show me.ics --from 2026-11-30 --to 2026-12-06 --json',
    ],
    load: async () => (await import('../commands/calendar-show.ts')).calendarShow,
  },
];
