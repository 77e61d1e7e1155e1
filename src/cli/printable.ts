/**
 * What would steer a terminal or turn the reading direction: control characters and the invisible
 * marks of direction and width. The joiner inside emoji stays.
 */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const BEYOND_ASCII = /[^\n\u0020-\u007e]/gu;

const PLAIN: Readonly<Record<string, string>> = {
  '…': '...',
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '·': '-',
  '×': 'x',
  '→': '->',
  '±': '+/-',
};

/** Text from outside as the terminal may see it: what would steer it is spelt out. */
export function printable(text: string, ascii: boolean): string {
  const tame = text.replace(STEERING, spelt);
  return ascii ? tame.replace(BEYOND_ASCII, (char) => PLAIN[char] ?? spelt(char)) : tame;
}

function spelt(char: string): string {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}
