import type { Asker } from '../../../src/cli/ask/asker.ts';
import type { Context, Draft } from '../../../src/cli/setup/draft.ts';
import { draftOf } from '../../../src/cli/setup/draft.ts';
import { stateOf } from '../../../src/memory/state.ts';
import { type Zone, zoneNamed } from '../../../src/time/zone.ts';

/** Tuesday 24 November 2026, 12:00 in Berlin. */
const NOW = Math.floor(Date.parse('2026-11-24T11:00Z') / 60_000);

export function context(changes: Partial<Context> = {}): Context {
  return {
    now: NOW,
    cwd: '/home/anna',
    canRead: () => true,
    locale: { weekStart: 'mon', twelveHour: false, foodGuidance: 'uk' },
    systemZone: 'Europe/Berlin',
    zoneOf: (draft) => berlin(draft.timeZone),
    ...changes,
  };
}

function berlin(name = 'Europe/Berlin'): Zone {
  const zone = zoneNamed(name);
  if (!zone) throw new Error(`no zone ${name}`);
  return zone;
}

export function empty(on = context()): Draft {
  return draftOf(undefined, stateOf([]), on);
}

/** What a person answers, by the beginning of the question; all else with Enter. */
export type Replies = Readonly<Record<string, unknown>>;

export interface Interview {
  readonly asker: Asker;
  /** The questions that were asked, with their numbers. */
  readonly asked: string[];
  readonly said: string[];
}

/** Somebody who answers as the test says. Each reply must be asked for; `all` says which were not. */
export function interview(replies: Replies): Interview & { unused(): string[] } {
  const asked: string[] = [];
  const said: string[] = [];
  const used = new Set<string>();
  function reply(question: { message: string; step?: { number: number } }): unknown {
    asked.push(`${question.step?.number ?? '-'} ${question.message}`);
    const key = Object.keys(replies).find((start) => question.message.startsWith(start));
    if (key === undefined) return undefined;
    used.add(key);
    const value = replies[key];
    return Array.isArray(value) &&
      value.length > 0 &&
      value.every((each) => typeof each === 'function')
      ? value.shift()?.()
      : value;
  }
  const asker: Asker = {
    say: async (text) => void said.push(text),
    async choose(question) {
      const wanted = reply(question) ?? question.usual;
      const keys = question.choices.map(({ key }) => key);
      if (new Set(keys).size < keys.length)
        throw new Error(`${question.message}: one key, two answers`);
      const choice = question.choices.find(({ value }) => value === wanted);
      if (!choice) throw new Error(`${question.message}: no choice ${String(wanted)}`);
      return choice.value;
    },
    async tick(question) {
      const wanted = reply(question) ?? question.usual;
      if (!Array.isArray(wanted)) throw new Error(`${question.message}: no list`);
      return question.choices.map(({ value }) => value).filter((value) => wanted.includes(value));
    },
    async line(question) {
      const text = String(reply(question) ?? question.usual ?? '');
      const fault = question.fault(text);
      if (fault !== undefined) throw new Error(`${question.message}: ${fault}`);
      return text;
    },
    confirm: async (question) => reply(question) === true || question.usual,
    async grid(question) {
      const wanted = reply(question);
      if (wanted === undefined) return { cells: question.usual, other: false };
      if (wanted === 'other') return { cells: question.usual, other: true };
      const rows = Array.isArray(wanted) ? wanted : [];
      return { cells: rows.map((row) => [row].flat().map(Number)), other: false };
    },
  };
  return {
    asker,
    asked,
    said,
    unused: () => Object.keys(replies).filter((key) => !used.has(key)),
  };
}
