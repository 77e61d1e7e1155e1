import { expect, test } from 'vitest';
import { ACTIVITY, COOKING_CATALOGUE } from '../../src/knowledge/activities.ts';
import { CONDITION } from '../../src/knowledge/conditions.ts';
import { MASSAGE } from '../../src/knowledge/massages.ts';
import { PARAMETERS } from '../../src/knowledge/parameters.ts';
import { RULES } from '../../src/knowledge/rules.ts';
import { DISCLAIMER, SAFETY } from '../../src/knowledge/safety.ts';
import { SOURCES } from '../../src/knowledge/sources.ts';
import * as wording from '../../src/knowledge/wording.ts';
import { WORDS } from '../claims/claims.ts';

const CODE = /\b[MPEFCZTO]\d\d\b|\bS\d\d+\b|\bP[0-3]\b|_/;

const texts = {
  activities: Object.values(ACTIVITY).flatMap(({ name, how }) => [name, how]),
  cooking: Object.values(COOKING_CATALOGUE).flatMap(({ name, title, how }) => [name, title, how]),
  massages: Object.values(MASSAGE).flatMap(({ name, basis }) => [name, basis]),
  conditions: Object.values(CONDITION).flatMap((each) => [
    each.name,
    each.welcome,
    each.goEasyOn,
    each.seeSomeone,
    each.always ?? '',
  ]),
  parameters: Object.values(PARAMETERS).map(({ text }) => text),
  rules: Object.values(RULES).flatMap(({ title, text, strength }) => [title, text, strength]),
  safety: [
    DISCLAIMER,
    ...Object.values(SAFETY).flatMap(({ question, advice }) => [question, advice]),
  ],
  sources: Object.values(SOURCES).flatMap(({ note }) => (note === undefined ? [] : [note])),
  names: [wording.REGION_NAME, wording.PRESSURE_NAME, wording.BASIS_NAME].flatMap((names) =>
    Object.values(names),
  ),
  phases: Object.values(wording.PHASE).flatMap(({ name, text }) => [name, text]),
};

test.each(Object.entries(texts))('no text of the %s makes a promise', (_, all) => {
  for (const text of all) {
    for (const word of WORDS) expect(text).not.toMatch(word);
  }
});

test.each(Object.entries(texts))('no text of the %s shows an internal code', (_, all) => {
  for (const text of all) expect(text).not.toMatch(CODE);
});

test('the forbidden words are caught, harmless neighbours are not', () => {
  const caught = (text: string) => WORDS.some((word) => word.test(text));
  const promises = [
    'It treats pain',
    'Massage heals',
    'a cure',
    'Detox now',
    'flush it out',
    'toxins leave',
    'guaranteed',
    'safe for you',
    'lactic acid',
  ];
  expect(promises.filter((text) => !caught(text))).toEqual([]);
  expect(caught('your health, your calendar, a secure step, myofascial release')).toBe(false);
});

test('no text claims what the evidence does not carry', () => {
  const claims =
    /\bgel\b|better than no massage|proven|\b(21|66|154) days|acute:chronic|will (ease|help|get)/i;
  for (const text of Object.values(texts).flat()) expect(text).not.toMatch(claims);
});
