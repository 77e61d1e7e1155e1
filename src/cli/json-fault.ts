/** Where a text stops being JSON. Only asked about a text that JSON.parse has refused. */

export interface JsonFault {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

/** What may come next; together with the brackets that are open, all there is to know. */
type Next = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'comma or end';

const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a text.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const WORD = /[\w$.+-]{1,30}/y;

const A_VALUE = 'a value: text in double quotes, a number, true, false, null, [ or {';

export function findFault(text: string): JsonFault {
  const open: string[] = [];
  let next: Next = 'value';
  let at = 0;
  for (;;) {
    at = end(SPACE, text, at);
    const token = tokenAt(text, at);
    const following: Next | undefined = token.broken ? undefined : step(next, token.text, open);
    if (following === undefined) return faultAt(text, token, next, open.at(-1));
    next = following;
    at = token.end;
  }
}

interface Token {
  /** The character, or `"` for a whole text, or `0` for a number, true, false or null. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly broken: boolean;
}

function tokenAt(text: string, start: number): Token {
  const char = text[start] ?? '';
  if (char === '"') {
    const closing = endOfString(text, start + 1);
    const broken = text[closing] !== '"';
    return { text: char, start: broken ? closing : start, end: closing + 1, broken };
  }
  const after = end(SCALAR, text, start);
  if (after > start) return { text: '0', start, end: after, broken: false };
  return { text: char, start, end: start + 1, broken: false };
}

/** Where a text closes, or where it breaks. In steps: one pattern for it all overflows the stack. */
function endOfString(text: string, start: number): number {
  let at = start;
  for (;;) {
    const plain = end(PLAIN, text, at);
    at = end(ESCAPE, text, plain);
    if (at === plain) return at;
  }
}

/** What may follow a token, or undefined where the token itself may not stand. */
function step(next: Next, token: string, open: string[]): Next | undefined {
  if (next === 'colon') return token === ':' ? 'value' : undefined;
  if (next === 'comma or end' && token === ',' && open.length > 0) {
    return open.at(-1) === '{' ? 'name' : 'value';
  }
  const mayClose = next === 'comma or end' || next.startsWith('first');
  if (mayClose && (token === '}' || token === ']')) {
    const matches = open.at(-1) === (token === '}' ? '{' : '[');
    if (!matches) return undefined;
    open.pop();
    return 'comma or end';
  }
  if (next === 'name' || next === 'first name') return token === '"' ? 'colon' : undefined;
  if (next === 'comma or end') return undefined;
  if (token === '"' || token === '0') return 'comma or end';
  if (token !== '{' && token !== '[') return undefined;
  open.push(token);
  return token === '{' ? 'first name' : 'first value';
}

function faultAt(text: string, token: Token, next: Next, open: string | undefined): JsonFault {
  const { start, broken } = token;
  const found = foundAt(text, start);
  if (found === 'a comment')
    return { offset: start, found, expected: 'no comments: JSON has none' };
  return { offset: start, found, expected: broken ? inString(text[start]) : expected(next, open) };
}

function inString(char: string | undefined): string {
  return char === '\\'
    ? 'an escape that JSON knows; a single backslash is written \\\\'
    : 'the closing double quote on the same line';
}

function expected(next: Next, open: string | undefined): string {
  switch (next) {
    case 'value':
      return open === '[' ? `${A_VALUE} (no comma after the last one)` : A_VALUE;
    case 'first value':
      return `${A_VALUE}, or ]`;
    case 'name':
      return 'a field name in double quotes (no comma after the last field)';
    case 'first name':
      return 'a field name in double quotes, or }';
    case 'colon':
      return 'a colon after the field name';
    case 'comma or end':
      if (open === undefined) return 'nothing after the end of the document';
      return `a comma or ${open === '{' ? '}' : ']'}`;
  }
}

function foundAt(text: string, at: number): string {
  const char = text[at];
  if (char === undefined) return text.trim() === '' ? 'an empty text' : 'the end of the text';
  if (char === '\n' || char === '\r') return 'the end of the line';
  if (/^\/[/*]/.test(text.slice(at, at + 2))) return 'a comment';
  const word = text.slice(at, end(WORD, text, at));
  return word === '' ? String.fromCodePoint(text.codePointAt(at) ?? 0) : word;
}

function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
