import { badValue, type Options, text } from './call.ts';

/** The number an option holds, within its limits; undefined where it was not given. */
export function numberIn(
  options: Options,
  name: string,
  [least, most]: readonly [number, number],
): number | undefined {
  const typed = text(options, name);
  if (typed === undefined) return undefined;
  const number = readNumber(typed);
  if (number !== undefined && number >= least && number <= most) return number;
  throw badValue(`--${name}`, typed, `a number from ${least} to ${most}`);
}

/** A number as people type it, with a point or a comma. */
export function readNumber(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}
