import { describe, expect, it } from 'vitest';
import { ITEMS, QUESTIONS } from '../../../src/cli/setup/items.ts';
import { ANSWER_OPTIONS, optionName, SECTIONS } from '../../../src/cli/setup/options.ts';
import { EVERYWHERE } from '../../../src/cli/table/options.ts';
import { WORDS } from '../../claims/claims.ts';
import { context, empty } from './asked.ts';

describe('every question has an option, and every option a question', () => {
  const ids = ITEMS.map(({ id }) => id);

  it('of the same name, once', () => {
    expect(ANSWER_OPTIONS.map(optionName).sort()).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('that means nothing else elsewhere', () => {
    for (const option of EVERYWHERE) expect(ids).not.toContain(optionName(option));
  });

  it.each(ANSWER_OPTIONS.map((option) => [optionName(option), option] as const))(
    '--%s says in a few words what it takes',
    (_, { flags, text }) => {
      expect(flags).toMatch(/^--[a-z0-9-]+ <[\w-]+>$/);
      expect(text.length).toBeLessThan(66);
    },
  );
});

describe('fourteen questions', () => {
  it('are all asked, in order', () => {
    const numbers = ITEMS.filter(({ ask }) => ask).map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(new Set(numbers).size).toBe(QUESTIONS);
  });

  it('belong to sections that can be asked alone', () => {
    expect(new Set(ITEMS.map(({ section }) => section))).toEqual(new Set(SECTIONS));
  });

  it.each(ITEMS.map((item) => [item.id, item] as const))(
    '%s: its reset is an answer',
    (_, item) => {
      expect(() => item.reset(empty(), context())).not.toThrow();
    },
  );
});

describe('the words', () => {
  it('claim nothing', () => {
    const texts = ANSWER_OPTIONS.map(({ text }) => text);
    for (const text of texts) for (const claim of WORDS) expect(text).not.toMatch(claim);
  });
});
