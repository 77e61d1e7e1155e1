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
      return sheetText(SHEETS[format], { weeks, profile, ...rest }, call);
  }
}

type SheetFormat = Exclude<Format, 'text' | 'json' | 'ical'>;

interface SheetOptions {
  readonly twelveHour: boolean;
  readonly withHealth: boolean;
  /** Who names a person makes the page for somebody: a therapist for a client. */
  readonly client: string | undefined;
  readonly progress: (() => Promise<Progress>) | undefined;
}

interface Sheet {
  /** Made to be read, it is of a whole week even where a day was asked for. */
  readonly ofWholeWeeks: boolean;
  readonly write: (weeks: readonly Plan[], options: SheetOptions) => Promise<string>;
}

/** Plans for paper, phones and spreadsheets: what other people see says less. */
const SHEETS: Readonly<Record<SheetFormat, Sheet>> = {
  html: {
    ofWholeWeeks: true,
    write: async (weeks, options) => {
      const { pageText } = await import('../present/page/page.ts');
      return pageText(weeks, { ...options, progress: await options.progress?.() });
    },
  },
  markdown: {
    ofWholeWeeks: true,
    write: async (weeks, options) =>
      (await import('../present/markdown.ts')).markdownText(weeks, options),
  },
  csv: {
    ofWholeWeeks: false,
    write: async (weeks, options) => (await import('../present/csv.ts')).csvText(weeks, options),
  },
};

export function isOfWholeWeeks(format: Format): boolean {
  return isSheet(format) && SHEETS[format].ofWholeWeeks;
}

function isSheet(format: Format): format is SheetFormat {
  return Object.hasOwn(SHEETS, format);
}

async function sheetText(
  { write }: Sheet,
  { weeks, profile, progress }: Writing,
  call: Call,
): Promise<string> {
  const { clockOf } = await import('./locale.ts');
  const clock = profile?.clock ?? clockOf(call.world.env);
  return write(weeks, {
    twelveHour: clock === '12',
    withHealth: flag(call.options, 'with-health'),
    client: text(call.options, 'profile'),
    progress,
  });
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
