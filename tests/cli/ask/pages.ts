import type { Key, Machine, Outcome } from '../../../src/cli/ask/machine.ts';
import { plainInk } from '../../../src/cli/ask/open.ts';
import { ASCII_SIGNS, type Page, UNICODE_SIGNS } from '../../../src/cli/ask/page.ts';

/** A page without colour. */
export function page(columns = 80, rows = 24, ascii = false): Page {
  return { columns, rows, signs: ascii ? ASCII_SIGNS : UNICODE_SIGNS, ink: plainInk() };
}

/** What comes of pressing these keys: the answer, or the page as it stands. */
export function pressed<S, A>(
  machine: Machine<S, A>,
  keys: readonly string[],
  on = page(),
): Outcome<A> | string {
  let state = machine.first;
  for (const name of keys) {
    const key: Key = { name, shift: false };
    const next = machine.press(state, key, on);
    if ('done' in next) return next.done;
    state = next.state;
  }
  return machine.draw(state, on).join('\n');
}
