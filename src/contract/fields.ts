import * as v from 'valibot';

/** Building blocks of both documents. Each message says what was expected, in words. */

const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/;

/** Whether the text is a day that exists in the calendar, within the years this planner knows. */
export function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

function isDateTime(text: string): boolean {
  return isCalendarDate(DATE_TIME.exec(text)?.[1] ?? '');
}

export function text(longest = 500) {
  const expected = `text of 1 to ${longest} characters`;
  return v.pipe(v.string(expected), v.minLength(1, expected), v.maxLength(longest, expected));
}

/** Whether such a zone exists is seen later, by whoever knows them. */
export function zoneName() {
  const expected = 'a time zone of the IANA list, such as Europe/Berlin';
  return v.pipe(v.string(expected), v.minLength(1, expected), v.maxLength(64, expected));
}

/** The id of a block: room for the ids of a person and a massage, every character spelt out. */
export function blockId() {
  return text(1000);
}

export function flag() {
  return v.boolean('true or false');
}

export function number(least: number, most: number) {
  const expected = `a number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.finite(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
}

export function whole(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
}

/** Minutes of a session: whole, in steps of five. */
export function sessionMinutes(least: number, most: number) {
  const expected = `minutes from ${least} to ${most}, in steps of 5`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
    v.multipleOf(5, expected),
  );
}

export function date() {
  const expected = `a day that exists, such as 2026-12-01, from ${FIRST_YEAR} to ${LAST_YEAR}`;
  return v.pipe(v.string(expected), v.regex(DATE, expected), v.check(isCalendarDate, expected));
}

export function clock() {
  const expected = 'a clock time such as 06:30';
  return v.pipe(v.string(expected), v.regex(CLOCK, expected));
}

export function dateTime() {
  const expected = 'a day and time such as 2026-12-01T17:00, or with an offset such as +01:00';
  return v.pipe(
    v.string(expected),
    v.regex(DATE_TIME, expected),
    v.check(
      isDateTime,
      `${expected}; the day must exist, and be from ${FIRST_YEAR} to ${LAST_YEAR}`,
    ),
  );
}

export function oneOf<const T extends readonly string[]>(options: T) {
  return v.picklist(options, `one of ${options.join(', ')}`);
}

export function listOf<T extends v.GenericSchema>(item: T, most = 100_000) {
  return v.pipe(v.array(item, 'a list'), v.maxLength(most, `a list of at most ${most}`));
}

export function record<T extends v.ObjectEntries>(entries: T) {
  return v.strictObject(entries, 'an object');
}
