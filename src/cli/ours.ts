/**
 * What every result of ours holds, whatever its format: a calendar file names its maker, a document
 * its schema, a page and a Markdown text our name and version, a text what it is not, a table its
 * columns, a model our name.
 */
const MARKS: readonly RegExp[] = [
  /^PRODID:-\/\/recovery-plan\/\//m,
  /"schema": "recovery-plan\//,
  /<p>recovery-plan \d/,
  /^recovery-plan \d[^\s,]*, revision \d/m,
  /Not medical advice\. If/,
  /^week,number,day,start,end,kind,activity,title,minutes,/,
  /^\\ recovery-plan: /,
];

/** Whether a file is the result of an earlier call, and may be replaced by that of a later one. */
export function isOurs(text: string): boolean {
  return MARKS.some((mark) => mark.test(text));
}
