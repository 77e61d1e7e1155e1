import { describe, expect, it } from 'vitest';
import { cleanText, toAscii } from '../../src/present/clean.ts';

describe('a text from outside', () => {
  it.each([
    ['\u001b[2Jhi\r', 'hi'],
    ['\u001b]0;owned\u0007red \u001b[31mevil\u001b[0m x', 'red evil x'],
    ['\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u009b31mred', 'red'],
    ['\u009d0;title\u009ctext', 'text'],
    ['\u001bPq#0\u001b\\sixel', 'sixel'],
    ['\u001bcreset', 'reset'],
    ['\u001b', ''],
    ['a\u0000b\u0008c\u007fd', 'a b c d'],
    ['two\nlines\u2028three\t\tfour', 'two lines three four'],
    ['\u202eabc\u202c \u2066x\u2069', 'abc x'],
    ['zero\u200bwidth\ufeff\u00ad', 'zerowidth'],
    ['lone \ud800 half', 'lone \ufffd half'],
    ['e\u0301te\u0301', 'été'],
    ['Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309', 'Ź\u0302\u0303\u0304\u0305\u0306'],
    ['🧘‍♀️ yoga ❤️ 🇩🇪', '🧘‍♀️ yoga ❤️ 🇩🇪'],
    ['  much   room ', 'much room'],
  ])('%j reads %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
    expect(cleanText(clean)).toBe(clean);
  });
});

describe('seven bits', () => {
  it.each([
    ['07:00–08:00 → “fine” · it’s 5 × 2…', '07:00-08:00 -> "fine" - it\'s 5 x 2...'],
    ['Büro, Übung, Straße, cœur, smørrebrød', 'Buro, Ubung, Strasse, coeur, smorrebrod'],
    ['20′ at 5 °C, ½ h', "20' at 5 degC, 1/2 h"],
    ['マ 🧘‍♀️ x', '? ? x'],
    ['שלום', '????'],
    ['\u0301', '?'],
    ['plain', 'plain'],
  ])('%j reads %j', (text, ascii) => {
    expect(toAscii(text)).toBe(ascii);
  });
});
