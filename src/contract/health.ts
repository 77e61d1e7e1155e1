/**
 * What a plan says about somebody's health, for whoever writes files that other people may see:
 * calendars, pages, tables. It is read off the document alone, which is why it stands beside it.
 */
import type { ReasonData } from './plan.ts';

/** Rules of conditions, safety, soreness, signs to act on, readiness, and cooking when sore. */
const HEALTH_RULE = /^(?:[CZ]|M0[46789]|M14|M23|E1[2345]|E20|F09)/;
const HEALTH_DATA = /pain|sore|condition|symptom|flag|illness|injur/i;
/** For what a text says beside its own rule. */
const HEALTH_WORD =
  /\b(?:pain\w*|\w*aches?|sore\w*|ill|illness|sick\w*|fever\w*|injur\w*|hurts?|conditions?|symptoms?|pregnan\w*|diagnos\w*|tendonitis|tmj|carpal|sciatica|iliotibial|cramps?|fasciitis|clinician|physiotherap\w*)\b/i;

export function namesHealth(text: string): boolean {
  return HEALTH_WORD.test(text);
}

/** A reason, notice or warning that comes from, or tells of, the state of a body. */
export function tellsOfHealth(told: {
  readonly rule: string;
  readonly text: string;
  readonly data?: ReasonData;
}): boolean {
  const speaks = Object.keys(told.data ?? {}).some((key) => HEALTH_DATA.test(key));
  return HEALTH_RULE.test(told.rule) || speaks || namesHealth(told.text);
}
