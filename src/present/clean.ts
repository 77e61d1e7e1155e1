const ESC = '\u001b';
const BEL = '\u0007';

/** What programs send to steer a terminal: window titles, colours, cursor movement. */
const SEQUENCES = [
  new RegExp(
    `(?:${ESC}[\\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^${ESC}${BEL}\u009c]*(?:${BEL}|${ESC}\\\\|\u009c)`,
    'gu',
  ),
  new RegExp(`(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`, 'gu'),
  new RegExp(`${ESC}[ -/]*[0-Z\\\\-~]`, 'gu'),
];

/**
 * Invisible characters turn text around or hide in it. The joiners and the variation selectors stay:
 * emoji and several scripts need them.
 */
const INVISIBLE =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\u061c\ufff9-\ufffb]/gu;

/** Stacks of marks climb over the lines above. */
const STACKED_MARKS = /(\p{M}{6})\p{M}+/gu;

/** A text from outside as it may be shown: one line, well-formed, nothing that steers a terminal. */
export function cleanText(text: string): string {
  return SEQUENCES.reduce((rest, sequence) => rest.replace(sequence, ''), text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(STACKED_MARKS, '$1')
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .trim();
}

const PLAIN: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‒': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '·': '-',
  '•': '*',
  '→': '->',
  '←': '<-',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '′': "'",
  '″': '"',
  '×': 'x',
  '÷': '/',
  '⁄': '/',
  '≤': '<=',
  '≥': '>=',
  '±': '+/-',
  '°': 'deg',
  '€': 'EUR',
  '£': 'GBP',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The same text in seven bits: accents go, known signs are spelt, the rest becomes a question mark. */
export function toAscii(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/[^ -~]/gu, (char) => PLAIN[char] ?? char)
    .normalize('NFKD')
    .replace(/([ -~])\p{M}+/gu, '$1')
    .replace(/[^ -~]/gu, (char) => PLAIN[char] ?? char)
    .replace(/(?![ -~])\P{M}(?:\p{M}|\u200d\P{M}|\p{Emoji_Modifier}|\u200c)*|\p{M}+/gu, '?')
    .replace(/\s+/g, ' ')
    .trim();
}
