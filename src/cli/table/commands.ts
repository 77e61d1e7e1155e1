import { AUTOMATION } from './automation.ts';
import { CALENDAR_GROUPS, CALENDARS } from './calendars.ts';
import { DAYS_TOLD } from './days.ts';
import { DOCUMENTS } from './documents.ts';
import { EVENT_GROUPS, EVENTS } from './events.ts';
import { DATA, PERSON, PERSON_GROUPS } from './person.ts';
import { PLANNING } from './planning.ts';
import { PROGRESS } from './progress.ts';
import { PUBLISH } from './publish.ts';
import { QUESTIONS } from './questions.ts';
import type { CommandSpec, GroupSpec } from './spec.ts';

export const SUMMARY = 'Plans a week of movement, cooking and rest around massage.';

export const EXAMPLES = [
  'recovery-plan',
  'recovery-plan plan --example',
  'recovery-plan massage add thu 18:00',
];

/** Commands under one heading of the help. */
interface Chapter {
  readonly heading: string;
  readonly commands: readonly CommandSpec[];
  readonly groups: readonly GroupSpec[];
}

export const CHAPTERS: readonly Chapter[] = [
  { heading: 'Your week:', commands: PLANNING, groups: [] },
  { heading: 'Questions about it:', commands: QUESTIONS, groups: [] },
  { heading: 'What happens:', commands: [...DAYS_TOLD, PROGRESS, ...EVENTS], groups: EVENT_GROUPS },
  {
    heading: 'You:',
    commands: [...PERSON, ...CALENDARS, PUBLISH, ...DATA],
    groups: [...CALENDAR_GROUPS, ...PERSON_GROUPS],
  },
  { heading: 'For programs and the curious:', commands: [...AUTOMATION, ...DOCUMENTS], groups: [] },
];

export const COMMANDS: readonly CommandSpec[] = CHAPTERS.flatMap(({ commands }) => commands);
export const GROUPS: readonly GroupSpec[] = CHAPTERS.flatMap(({ groups }) => groups);
