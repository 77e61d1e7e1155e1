import { describe, expect, it } from 'vitest';
import { asciiOnly, colourLevel, lineWidth, spokenFor, viewFor } from '../../src/cli/terminal.ts';

const TTY = true;
const PIPE = false;

describe('colour', () => {
  it.each([
    ['auto', {}, PIPE, 0],
    ['auto', {}, TTY, 1],
    ['auto', { TERM: 'xterm' }, TTY, 1],
    ['auto', { TERM: 'xterm-256color' }, TTY, 2],
    ['auto', { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, TTY, 3],
    ['auto', { TERM: 'dumb' }, TTY, 0],
    ['auto', { NO_COLOR: '1' }, TTY, 0],
    ['auto', { NO_COLOR: '' }, TTY, 1],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, TTY, 0],
    ['auto', { FORCE_COLOR: '1', TERM: 'xterm-256color' }, PIPE, 1],
    ['auto', { FORCE_COLOR: '2' }, PIPE, 2],
    ['auto', { FORCE_COLOR: '3' }, PIPE, 3],
    ['auto', { FORCE_COLOR: 'true' }, PIPE, 1],
    ['auto', { FORCE_COLOR: '' }, PIPE, 0],
    ['auto', { FORCE_COLOR: '0' }, TTY, 0],
    ['auto', { FORCE_COLOR: 'false' }, TTY, 0],
    ['auto', { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, TTY, 0],
    ['auto', { CLICOLOR_FORCE: '1' }, PIPE, 1],
    ['auto', { CLICOLOR_FORCE: '0' }, PIPE, 0],
    ['auto', { CLICOLOR_FORCE: '' }, PIPE, 0],
    ['always', { NO_COLOR: '1' }, PIPE, 1],
    ['always', { TERM: 'dumb' }, PIPE, 1],
    ['always', { TERM: 'screen-256color', FORCE_COLOR: '0' }, PIPE, 2],
    ['never', { FORCE_COLOR: '3' }, TTY, 0],
  ] as const)('%s with %o, terminal %s: level %i', (choice, env, isTTY, level) =>
    expect(colourLevel(choice, env, isTTY)).toBe(level),
  );
});

describe('charset', () => {
  it.each([
    [false, {}, false],
    [true, {}, true],
    [true, { LANG: 'en_US.UTF-8' }, true],
    [false, { LANG: 'en_US.UTF-8' }, false],
    [false, { LANG: 'de_DE.utf8' }, false],
    [false, { LANG: 'C' }, true],
    [false, { LANG: 'POSIX' }, true],
    [false, { LANG: 'de_DE@euro' }, true],
    [false, { LANG: '' }, false],
    [false, { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, true],
    [false, { LC_ALL: 'C.UTF-8', LANG: 'C' }, false],
    [false, { LC_ALL: '', LC_CTYPE: 'C', LANG: 'en_US.UTF-8' }, true],
    [false, { LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }, false],
    [false, { LC_TIME: 'C', LANG: 'en_US.UTF-8' }, false],
    [false, { TERM: 'linux', LANG: 'en_US.UTF-8' }, true],
    [false, { TERM: 'dumb' }, true],
    [false, { TERM: 'xterm' }, false],
  ])('--ascii %s with %o: %s', (asked, env, ascii) => expect(asciiOnly(asked, env)).toBe(ascii));
});

describe('width', () => {
  it.each([
    [undefined, {}, undefined, 80],
    [undefined, {}, 120, 120],
    [undefined, {}, 0, 80],
    [undefined, { COLUMNS: '100' }, 120, 100],
    [undefined, { COLUMNS: 'wide' }, 120, 120],
    [undefined, { COLUMNS: '0' }, 120, 120],
    [undefined, { COLUMNS: '' }, undefined, 80],
    [60, { COLUMNS: '100' }, 120, 60],
    [10, {}, undefined, 40],
    [999, {}, undefined, 160],
    [undefined, {}, 300, 160],
    [undefined, {}, 20, 40],
  ])('--width %s with %o and %s columns: %i', (asked, env, columns, width) =>
    expect(lineWidth(asked, env, columns)).toBe(width),
  );
});

describe('view', () => {
  it.each([
    [undefined, {}, 76, 'timeline'],
    [undefined, {}, 75, 'agenda'],
    [undefined, { ACCESSIBLE: '1' }, 140, 'agenda'],
    [undefined, { ACCESSIBLE: '' }, 140, 'timeline'],
    [undefined, { ACCESSIBLE: '0' }, 140, 'timeline'],
    ['timeline', { ACCESSIBLE: '1' }, 40, 'timeline'],
    ['agenda', {}, 140, 'agenda'],
  ] as const)('--view %s with %o at %i columns: %s', (asked, env, width, view) =>
    expect(viewFor(asked, env, width)).toBe(view),
  );
});

describe('words for a screen reader', () => {
  it.each([
    [undefined, {}, false],
    [undefined, { ACCESSIBLE: '' }, false],
    [undefined, { ACCESSIBLE: '0' }, false],
    [undefined, { ACCESSIBLE: '1' }, true],
    [undefined, { ACCESSIBLE: 'yes' }, true],
    ['timeline', { ACCESSIBLE: '1' }, false],
    ['agenda', { ACCESSIBLE: '1' }, false],
  ] as const)('--view %s with %o: %s', (asked, env, spoken) =>
    expect(spokenFor(asked, env)).toBe(spoken),
  );
});
