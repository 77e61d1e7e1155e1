// Two sentences that have to stand where they matter: that no physiotherapist has reviewed what a
// condition leaves out, and that a sore back is no reason to rest.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../../src/cli/ask/asker.ts';
import { ITEMS } from '../../src/cli/setup/items.ts';
import { jsonSchema } from '../../src/contract/json-schema.ts';
import { ACTIVITIES, CONDITIONS, type ConditionId } from '../../src/contract/names.ts';
import { ACTIVITY } from '../../src/knowledge/activities.ts';
import { CONDITION_CELLS, columnsFor } from '../../src/knowledge/conditions.ts';
import { RULES } from '../../src/knowledge/rules.ts';
import { planWeek } from '../../src/plan-week.ts';
import { home } from '../cli/home.ts';
import { request, rp, scratch } from '../cli/program.ts';
import { context, empty, interview } from '../cli/setup/asked.ts';

/** Over the line breaks and columns of a printed page. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('that no physiotherapist has reviewed the lists', () => {
  const SAID = /not yet (?:been )?reviewed by a physiotherapist/;
  const anna = home();

  it('is said where setup asks for them', async () => {
    const { asker } = interview({});
    const helps: string[] = [];
    const watching: Asker = {
      ...asker,
      tick: async (question) => {
        helps.push(question.help ?? '');
        return asker.tick(question);
      },
    };
    const item = ITEMS.find(({ id }) => id === 'conditions');
    const place = { step: { number: 3, of: 14, topic: '' }, canGoBack: false };
    await item?.ask?.(watching, empty(), context(), place);
    expect(helps).toHaveLength(1);
    expect(helps[0]).toMatch(SAID);
  });

  it.each(['setup --help', 'settings conditions'])('is said by recovery-plan %s', (call) => {
    expect(flat(anna.run(call).out)).toMatch(SAID);
  });

  it('is said in the request documentation and its JSON Schema, at the conditions', () => {
    const page = readFileSync(new URL('../../docs/request.md', import.meta.url), 'utf8');
    const row = page.split('\n').find((line) => line.startsWith('| `person.conditions` |'));
    expect(row).toMatch(SAID);
    expect(JSON.stringify(jsonSchema('request'))).toMatch(SAID);
  });

  it.each(['C03', 'C04'] as const)('is said of rule %s', (id) => {
    expect(RULES[id].strength).toContain('not yet reviewed by a physiotherapist');
    expect(flat(rp(['rules', id]).out)).toContain('not yet reviewed by a physiotherapist');
  });
});

describe('keep moving within comfort', () => {
  const SAID = 'Keep moving within comfort';
  const isBack = (id: ConditionId) => /back|sciatica/.test(id);
  const avoidedFor = (id: ConditionId) =>
    ACTIVITIES.filter((activity) =>
      columnsFor(id).some((column) => CONDITION_CELLS[column][activity] === 'A'),
    )[0] ?? 'jump_plyo';
  const withPain = (id: ConditionId) => {
    const given = JSON.parse(request());
    return {
      ...given,
      person: {
        ...given.person,
        activities: ['walk_easy', avoidedFor(id)],
        conditions: [{ id, pain: 6 }],
      },
    };
  };

  it.each(CONDITIONS)('stands in a plan exactly for a back: %s', (id) => {
    const plan = JSON.stringify(planWeek(withPain(id)));
    const name = ACTIVITY[avoidedFor(id)].name;
    expect(plan).toMatch(new RegExp(`${name}[^"]*: left out for now`));
    expect(plan.includes(SAID)).toBe(isBack(id));
  });

  it.each(CONDITIONS)('stands beside the answer to why not, exactly for a back: %s', (id) => {
    const { path } = scratch({ 'request.json': JSON.stringify(withPain(id)) });
    const call = ['why', avoidedFor(id), '--not', 'sat 11:00', '--input', path('request.json')];
    const { out } = rp(call);
    expect(flat(out)).toContain('is left out for now because of what you told us');
    expect(flat(out).includes(SAID)).toBe(isBack(id));
  });
});
