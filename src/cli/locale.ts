import { DAYS, type Day } from '../contract/names.ts';

/** What the person's locale says about clocks and weeks: pure functions of the environment. */

type Env = Readonly<Record<string, string | undefined>>;

/** Language, region and nothing else of `de_DE.UTF-8@euro`; `C`, `POSIX` and aliases have none. */
const LOCALE = /^([a-z]{2,3})(?:[_-]([a-z]{2}|\d{3}))?(?:[.@].*)?$/i;

export function clockOf(env: Env): '12' | '24' {
  const tag = localeTag(env);
  if (tag === undefined) return '24';
  const { hourCycle } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h12' || hourCycle === 'h11' ? '12' : '24';
}

export function weekStartOf(env: Env): Day {
  const tag = localeTag(env);
  const first = tag === undefined ? undefined : firstDayOf(new Intl.Locale(tag));
  return DAYS[(first ?? 1) - 1] ?? 'mon';
}

/**
 * The first that is set of LC_ALL, LC_TIME and LANG decides, as it does for `date`. Node itself
 * does not read LC_TIME, and takes C for American English. Undefined: as ISO 8601 has it.
 */
function localeTag({ LC_ALL, LC_TIME, LANG }: Env): string | undefined {
  const [, language, region] = LOCALE.exec((LC_ALL || LC_TIME || LANG || '').trim()) ?? [];
  if (language === undefined) return undefined;
  const tag = region === undefined ? language : `${language}-${region}`;
  // For a language it does not know, Intl would answer for the machine's own locale.
  return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : undefined;
}

/** 1 for Monday to 7 for Sunday: a property up to Node 22, a method from 26, both in between. */
function firstDayOf(locale: Intl.Locale): number | undefined {
  let info: unknown;
  if ('getWeekInfo' in locale && typeof locale.getWeekInfo === 'function') {
    info = locale.getWeekInfo();
  } else if ('weekInfo' in locale) {
    info = locale.weekInfo;
  }
  if (typeof info !== 'object' || info === null || !('firstDay' in info)) return undefined;
  return typeof info.firstDay === 'number' ? info.firstDay : undefined;
}
