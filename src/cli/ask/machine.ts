import type { Page } from './page.ts';

/** A key as Node names it: `a`, `up`, `return`, `space`. */
export interface Key {
  readonly name: string;
  readonly shift: boolean;
}

export type Outcome<A> = { readonly answer: A } | 'back';

/** A question as a state that keys change and that can be drawn at any time. */
export interface Machine<S, A> {
  readonly first: S;
  press(state: S, key: Key, page: Page): { readonly state: S } | { readonly done: Outcome<A> };
  draw(state: S, page: Page): readonly string[];
}

export function isEnter({ name }: Key): boolean {
  return name === 'return' || name === 'enter';
}

/** Moves by one and around the ends. */
export function moved(at: number, by: number, count: number): number {
  return (at + by + count) % count;
}

/** What a person presses to choose: `a`, `7`; a capital letter is the same. */
export function keyOf(index: number): string {
  return 'abcdefghijklmnopqrstuvwxyz123456789'[index] ?? '';
}
