import { expect, test } from 'vitest';
import {
  ILL_ANSWERS,
  LOW_ONLY_ANSWERS,
  MASSAGE_CAUTIONS,
  OUT_OF_SCOPE_ANSWERS,
  RED_FLAGS,
  type SafetyAnswer,
} from '../../src/contract/names.ts';
import { RULES } from '../../src/knowledge/rules.ts';
import { DISCLAIMER, SAFETY } from '../../src/knowledge/safety.ts';

const effects = (answers: readonly SafetyAnswer[]) => [
  ...new Set(answers.map((answer) => SAFETY[answer].effect)),
];

test('every answer has the effect the contract gives it', () => {
  expect(effects(LOW_ONLY_ANSWERS)).toEqual(['low-only']);
  expect(effects(OUT_OF_SCOPE_ANSWERS)).toEqual(['stop']);
  expect(effects(RED_FLAGS)).toEqual(['stop']);
  expect(effects(ILL_ANSWERS)).toEqual(['cooking-only']);
  expect(effects(MASSAGE_CAUTIONS)).toEqual(['massage-caution']);
});

test('the emergencies are these, and each sends to the emergency number', () => {
  const emergencies = RED_FLAGS.filter((flag) => {
    const safety = SAFETY[flag];
    return safety.effect === 'stop' && safety.urgency === 'emergency';
  });
  expect(emergencies).toEqual([
    'chest_pressure_or_referred_pain',
    'sudden_worst_headache',
    'stroke_signs',
    'bladder_bowel_saddle_or_both_legs',
    'dark_urine_swollen_muscles',
    'breathless_swollen_calf',
    'dizzy_after_neck_work',
  ]);
  for (const flag of emergencies) {
    expect(SAFETY[flag].advice).toContain('all your local emergency number');
  }
});

test('whatever rule M09 names after a massage, somebody can answer with a sign that stops', () => {
  const signs = [
    /^dark urine/i,
    /swelling or bruising after a massage/i,
    /numbness or weakness/i,
    /severe headache/i,
    /dizziness/i,
    /trouble seeing/i,
    /pain in the chest/i,
    /chest, sudden breathlessness/i,
    /one calf that is hot/i,
  ];
  const questions = RED_FLAGS.map((flag) => SAFETY[flag].question);
  for (const sign of signs) {
    expect(questions.filter((question) => sign.test(question))).not.toEqual([]);
  }
});

test('every other warning sign asks for care today', () => {
  for (const flag of RED_FLAGS) {
    const safety = SAFETY[flag];
    if (safety.effect !== 'stop' || safety.urgency === 'emergency') continue;
    expect(safety.urgency).toBe('same-day');
    expect(safety.advice).toContain('clinician today');
  }
});

test('every answer names a hard rule of its family', () => {
  for (const { rule } of Object.values(SAFETY)) expect(RULES[rule].kind).toBe('hard');
});

test('the disclaimer is one line', () => {
  expect(DISCLAIMER).not.toContain('\n');
  expect(DISCLAIMER.length).toBeLessThan(260);
});
