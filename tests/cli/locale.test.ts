import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockOf, weekStartOf } from '../../src/cli/locale.ts';

/** The same under Node 20, 22, 24 and 26. */
const LOCALES = [
  ['en_US', '12', 'sun'],
  ['en_GB', '24', 'mon'],
  ['en_IE', '24', 'mon'],
  ['en_CA', '12', 'sun'],
  ['fr_CA', '24', 'sun'],
  ['en_AU', '12', 'mon'],
  ['en_NZ', '12', 'mon'],
  ['en_IN', '12', 'sun'],
  ['en_DK', '24', 'mon'],
  ['hi_IN', '12', 'sun'],
  ['ar_EG', '12', 'sat'],
  ['ar_SA', '12', 'sun'],
  ['fa_IR', '24', 'sat'],
  ['he_IL', '24', 'sun'],
  ['de_DE', '24', 'mon'],
  ['de_AT', '24', 'mon'],
  ['de_CH', '24', 'mon'],
  ['fr_FR', '24', 'mon'],
  ['es_ES', '24', 'mon'],
  ['es_MX', '12', 'sun'],
  ['it_IT', '24', 'mon'],
  ['nl_NL', '24', 'mon'],
  ['pl_PL', '24', 'mon'],
  ['sv_SE', '24', 'mon'],
  ['nb_NO', '24', 'mon'],
  ['el_GR', '12', 'mon'],
  ['tr_TR', '24', 'mon'],
  ['ru_RU', '24', 'mon'],
  ['uk_UA', '24', 'mon'],
  ['pt_BR', '24', 'sun'],
  ['pt_PT', '24', 'sun'],
  ['ja_JP', '24', 'sun'],
  ['ko_KR', '12', 'sun'],
  ['zh_CN', '24', 'mon'],
  ['zh_TW', '12', 'sun'],
  ['th_TH', '24', 'sun'],
  ['de', '24', 'mon'],
  ['en', '12', 'sun'],
] as const;

const ISO = ['24', 'mon'];

function answers(env: Readonly<Record<string, string>>) {
  return [clockOf(env), weekStartOf(env)];
}

describe('clock and first day of the week', () => {
  it.each(LOCALES)('%s: %s hours from %s', (locale, ...expected) => {
    for (const suffix of ['', '.UTF-8', '.iso88591', '@euro', '.UTF-8@euro']) {
      expect(answers({ LANG: `${locale}${suffix}` })).toEqual(expected);
    }
    expect(answers({ LANG: locale.replace('_', '-') })).toEqual(expected);
    expect(answers({ LANG: locale.toLowerCase() })).toEqual(expected);
  });

  it.each([
    ['C'],
    ['C.UTF-8'],
    ['POSIX'],
    [''],
    [' '],
    ['german'],
    ['english'],
    ['xx_YY.UTF-8'],
    ['tlh'],
    ['en_'],
    ['_US'],
    ['en_USA'],
    ['en_US_POSIX'],
    ['en-US-u-hc-h23'],
    ['../../etc/passwd'],
    ['\u0000'],
    ['日本語'],
    ['x'.repeat(5000)],
  ])('%j says nothing: 24 hours from Monday', (LANG) => expect(answers({ LANG })).toEqual(ISO));

  it.each([
    [{}, ISO],
    [{ LC_ALL: 'en_US.UTF-8', LC_TIME: 'de_DE.UTF-8', LANG: 'fr_FR.UTF-8' }, ['12', 'sun']],
    [{ LC_TIME: 'de_DE.UTF-8', LANG: 'en_US.UTF-8' }, ISO],
    [{ LC_TIME: 'ar_EG.UTF-8', LANG: 'de_DE.UTF-8' }, ['12', 'sat']],
    [{ LC_ALL: '', LC_TIME: '', LANG: 'en_US.UTF-8' }, ['12', 'sun']],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, ISO],
    [{ LC_ALL: 'C.UTF-8', LC_TIME: 'en_US.UTF-8' }, ISO],
    [{ LC_CTYPE: 'en_US.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LANGUAGE: 'en_US' }, ISO],
  ])('%o: %j', (env, expected) => expect(answers(env)).toEqual(expected));
});

describe('the two ways in which Node knows weeks', () => {
  afterEach(() => vi.unstubAllGlobals());

  class Bare {}
  class WithProperty {
    weekInfo = { firstDay: 6 };
  }
  class WithMethod {
    getWeekInfo() {
      return { firstDay: 7 };
    }
  }
  class WithBoth extends WithMethod {
    weekInfo = { firstDay: 6 };
  }

  it.each([
    ['neither', Bare, 'mon'],
    ['the property', WithProperty, 'sat'],
    ['the method', WithMethod, 'sun'],
    ['both', WithBoth, 'sun'],
  ])('%s', (_, Locale, expected) => {
    const { DateTimeFormat } = Intl;
    vi.stubGlobal('Intl', { DateTimeFormat, Locale });
    expect(weekStartOf({ LANG: 'en_US' })).toBe(expected);
  });
});
