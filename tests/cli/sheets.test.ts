// A week as a page, as Markdown and as a table, from the command line.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { home } from './home.ts';
import { rp, scratch } from './program.ts';

const PLAN = ['plan', '--example', '--format'];
/** Said of everybody with a condition of the back, as the example's person has. */
const HEALTH = 'Keep moving within comfort';

describe('a week on paper', () => {
  it.each([
    ['html', /^<!doctype html>\n[\s\S]*<\/html>\n$/],
    ['markdown', /^# Week 49 · Mon 30 Nov – Sun 6 Dec 2026\n[\s\S]*\n$/],
    ['csv', /^week,number,day,start,end,kind,[\s\S]*\r\n$/],
  ])('%s', (format, form) => {
    const { code, out, err } = rp([...PLAN, format]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(form);
    expect(out).toContain('Full-body strength, light');
    expect(rp([...PLAN, format, '--ascii', '--width', '40']).out).toBe(out);
  });

  it.each(['html', 'markdown'])('%s tells of health only when asked', (format) => {
    expect(rp([...PLAN, format]).out).not.toContain(HEALTH);
    expect(rp([...PLAN, format, '--with-health']).out).toContain(HEALTH);
  });

  it('goes by the clock of the locale', () => {
    const env = { LC_ALL: 'en_US.UTF-8' };
    expect(rp([...PLAN, 'html'], { env }).out).toContain('12 h');
    expect(rp([...PLAN, 'markdown'], { env }).out).toContain('5:00–6:00pm');
    expect(rp([...PLAN, 'csv'], { env }).out).toBe(rp([...PLAN, 'csv']).out);
  });

  it('goes into a file, several weeks on as many sheets', () => {
    const { path } = scratch();
    rp([...PLAN, 'html', '--weeks', '3', '--output', path('weeks.html')]);
    expect(readFileSync(path('weeks.html'), 'utf8').match(/<article /g)).toHaveLength(3);
  });

  it('is there again from memory, whole, also when a day is asked for', () => {
    const anna = home();
    const { out } = anna.run('plan --week next --format html');
    expect(out.match(/type="checkbox"/g)?.length).toBeGreaterThan(3);
    expect(anna.run('show --format html', '2026-11-30T06:00').out).toBe(out);
    expect(anna.run('show today --format html', '2026-11-30T06:00').out).toBe(out);
    expect(out).not.toContain('>Progress<');
  });

  it('draws what was told of earlier weeks', () => {
    const anna = home();
    anna.run('checkin --energy 4 --soreness 1 --sleep-hours 7', '2026-11-26T07:00');
    const { out } = anna.run('plan --week next --format html');
    expect(out).toContain('>Progress<');
    expect(out).toContain('class="chart-bar"');
  });
});

describe('a page for a client', () => {
  it('is one that names a person', () => {
    const { env, folder } = home();
    const { timeZone, person, commitments, massages } = EXAMPLE;
    const answers = `${folder}/client.json`;
    writeFileSync(answers, JSON.stringify({ timeZone, person, commitments, massages }));
    const named = (...words: string[]) =>
      rp([...words, '--profile', 'client 7', '--now', '2026-11-29T18:00'], { env });
    expect(named('setup', '--answers', answers).code).toBe(0);
    const { out } = named('plan', '--week', 'next', '--format', 'html');
    expect(out).toContain('<p class="for">For client 7</p>');
    expect(out.indexOf('>Recovery<')).toBeLessThan(out.indexOf('class="summary"'));
    expect(out).not.toContain(HEALTH);
    expect(rp([...PLAN, 'html']).out).not.toContain('class="for"');
  });
});
