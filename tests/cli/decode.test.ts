import { describe, expect, it } from 'vitest';
import { decoded } from '../../src/cli/decode.ts';

const TEXT = '{"title": "Rückentraining – 散歩 🧘"}';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('reads', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)])],
    [
      'UTF-16 as PowerShell writes it',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(TEXT, false)]),
    ],
    ['UTF-16, the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(TEXT, true)])],
  ])('%s', (_, bytes) => expect(decoded(bytes, 'a.json')).toBe(TEXT));

  it('nothing', () => expect(decoded(new Uint8Array(), 'a.json')).toBe(''));
});

describe('refuses', () => {
  it.each([
    ['Latin-1', Buffer.from('{\n"title": "R\xfccken"}', 'latin1'), 'not UTF-8', 'line 2'],
    ['half a character', Buffer.from(TEXT).subarray(0, 13), 'not UTF-8', 'line 1'],
    [
      'half a UTF-16 unit',
      Buffer.from([0xff, 0xfe, 0x7b]),
      'not the UTF-16 it says it is',
      'line 1',
    ],
  ])('%s and says where', (_, bytes, message, place) =>
    expect(() => decoded(bytes, 'a.json')).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        message: expect.stringContaining(message),
        place: `a.json, ${place}`,
      }),
    ),
  );
});
