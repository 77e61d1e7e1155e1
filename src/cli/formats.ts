import type { Plan } from '../contract/plan.ts';
import type { Progress } from '../contract/progress.ts';
import type { Profile } from '../memory/profile.ts';
import type { Painter } from '../present/lines.ts';
import type { TextOptions } from '../present/plan-text.ts';
import { type Call, flag, lookOf, notTogether, text } from './call.ts';
import { FORMATS, type Format } from './table/options.ts';
import type { Sink } from './world.ts';

/** Which format the options ask for. */
export function formatOf({ options }: Call): Format {
  const named = FORMATS.find((format) => format === text(options, 'format'));
  if (!flag(options, 'json')) return named ?? 'text';
  if (named !== undefined && named !== 'json') notTogether(options, 'json', 'format');
  return 'json';
}

/** How a person reads texts there: their settings first, then what the locale says. */
export async function textLook(
  call: Call,
  sink?: Sink,
  profile?: Profile,
): Promise<{ options: TextOptions; paint: Painter }> {
  const { clockOf } = await import('./locale.ts');
  const { colour, ...look } = lookOf(call, sink);
  const clock = profile?.clock ?? clockOf(call.world.env);
  const options = { ...look, reasons: flag(call.options, 'verbose'), twelveHour: clock === '12' };
  if (colour === 0) return { options, paint: (_, plain) => plain };
  const { painterFor } = await import('../present/colour.ts');
  return { options, paint: painterFor(colour) };
}

/** Plans to write, and what is known around them. */
export interface Writing {
  /** One a week, in order. */
  readonly weeks: readonly Plan[];
  /** All that a calendar file of them holds; these weeks alone if missing. */
  readonly calendar?: readonly Plan[];
  readonly profile?: Profile | undefined;
  /** When it is read, where that matters to the reader. */
  readonly now?: string;
  /** How the last weeks went, for whoever draws it. */
  readonly progress?: () => Promise<Progress>;
}

/** Plans as a text; each format's code is loaded only when it is asked for. */
export async function planIn(
  format: Format,
  { weeks, calendar = weeks, profile, now, ...rest }: Writing,
  call: Call,
  sink?: Sink,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(weeks.length === 1 ? weeks[0] : weeks, null, 2)}\n`;
    case 'ical': {
      const { calendarText } = await import('../calendars/write.ts');
      return calendarText(calendar, await calendarOptions(call));
    }
    case 'text': {
      const { planText } = await import('../present/plan-text.ts');
      const { options, paint } = await textLook(call, sink, profile);
      const look = { ...options, now, nowMark: sink?.isTTY ?? false };
      return weeks.map((plan) => planText(plan, look, paint)).join('\n\n');
    }
    default:
      return sheetIn(format, { weeks, profile, ...rest }, call);
  }
}

/** Plans for paper, phones and spreadsheets: what other people see says less. */
async function sheetIn(
  format: 'html' | 'markdown' | 'csv',
  { weeks, profile, progress }: Writing,
  call: Call,
): Promise<string> {
  const { clockOf } = await import('./locale.ts');
  const clock = profile?.clock ?? clockOf(call.world.env);
  const options = { twelveHour: clock === '12', withHealth: flag(call.options, 'with-health') };
  switch (format) {
    case 'html': {
      const { pageText } = await import('../present/page/page.ts');
      // Who names a person makes the page for somebody: a therapist for a client.
      const client = text(call.options, 'profile');
      return pageText(weeks, { ...options, client, progress: await progress?.() });
    }
    case 'markdown': {
      const { markdownText } = await import('../present/markdown.ts');
      return markdownText(weeks, options);
    }
    case 'csv': {
      const { csvText } = await import('../present/csv.ts');
      return csvText(weeks, options);
    }
  }
}

const KINDS = { workouts: 'workout', cooking: 'meal-prep', massages: 'massage' } as const;

export async function calendarOptions({ options }: Call) {
  const alarm = text(options, 'alarm');
  const only = text(options, 'only')?.split(',') ?? [];
  const { askedMinutes } = await import('./durations.ts');
  return {
    ...(alarm !== undefined && { alarm: askedMinutes('--alarm', alarm) }),
    ...(only.length > 0 && {
      only: Object.entries(KINDS).flatMap(([name, kind]) => (only.includes(name) ? [kind] : [])),
    }),
    windows: flag(options, 'windows'),
    private: flag(options, 'private'),
    forSharing: flag(options, 'for-sharing'),
    withHealth: flag(options, 'with-health'),
  };
}
