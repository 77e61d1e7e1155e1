import { describe, expect, it } from 'vitest';
import { rp } from './program.ts';

describe('ACCESSIBLE=1', () => {
  const env = { ACCESSIBLE: '1' };

  it('gives words instead of a picture', () => {
    const { code, out } = rp(['plan', '--example'], { env });
    expect(code).toBe(0);
    expect(out).toContain('Block 1, 07:00 to 07:25. Cooking:');
    expect(out).not.toMatch(/[│░▓]/u);
  });

  it('gives the picture when it is asked for', () =>
    expect(rp(['plan', '--example', '--view', 'timeline'], { env }).out).toMatch(/│.*│/u));
});
