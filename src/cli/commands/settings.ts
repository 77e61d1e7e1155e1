import { Problem } from '../../contract/problem.ts';
import { PARAMETERS } from '../../knowledge/parameters.ts';
import { type Learned, learned } from '../../memory/learn.ts';
import { learnedTexts } from '../../memory/learn-texts.ts';
import type { Profile } from '../../memory/profile.ts';
import { stateOf } from '../../memory/state.ts';
import { instantText, zoneNamed } from '../../time/zone.ts';
import { canAsk } from '../ask/open.ts';
import { type Call, flag, lookOf, remark } from '../call.ts';
import { print } from '../io.ts';
import { printable } from '../printable.ts';
import { known, storeOf } from '../remember/person.ts';
import { type Context, type Draft, draftOf, markAnswered } from '../setup/draft.ts';
import { contextFor } from '../setup/run-setup.ts';
import { safetyKept, saved } from '../setup/save.ts';
import { fieldOf, type Setting, settingNamed, withField, withNumber } from '../setup/setting.ts';
import { answerText, numberText, ownNumbers, settingsText } from '../setup/settings-text.ts';
import { stopped, stoppingIn, stoppingNow } from '../setup/stop.ts';
import type { Memory, Store } from '../store/store.ts';

/** Answers and numbers of rules: all of them, one of them, or another value for one. */
export async function settings(call: Call): Promise<number> {
  const [name, value] = call.args;
  const store = await storeOf(call);
  const memory = await store.read();
  const profile = known(memory.profile);
  if (flag(call.options, 'edit')) return edit(call, store, profile);
  const context = contextFor(call, profile.timeZone);
  const draft = draftOf(profile, stateOf(memory.facts), context);
  if (name === undefined) {
    const told = learnedTexts(learnedOf(profile, memory, context), profile);
    const all = (width: number) => settingsText(draft, profile, context, width, told);
    await printed(call, all, { ...listJson(profile), learned: told });
    return 0;
  }
  const setting = settingNamed(name);
  if (value === undefined && !flag(call.options, 'reset')) {
    await show(call, name, setting, { draft, profile, context });
    return 0;
  }
  const wanted = flag(call.options, 'reset') ? undefined : value;
  if (setting.kind === 'answer') {
    const { item } = setting;
    const next =
      wanted === undefined ? item.reset(draft, context) : item.take(draft, wanted, context);
    if (wanted !== undefined && item.shown(next, context) === undefined) throw comesLater(item.id);
    const answers = stoppingNow(markAnswered(next, item.id));
    if (answers.length > 0) throw stopped(answers, await safetyKept(store, next));
    await saved(call, store, next, context);
  } else await change(store, setting, wanted);
  const after = await store.read();
  const now = draftOf(after.profile, stateOf(after.facts), context);
  await show(call, name, setting, { draft: now, profile: known(after.profile), context });
  const isPlanned = stateOf(after.facts).plans.length > 0;
  if (isPlanned)
    await remark(call, 'Your week is as it was; recovery-plan plan takes this into it.');
  return 0;
}

/** Such as hours of work where no day is a working day. */
function comesLater(id: string): Problem {
  return new Problem({
    kind: 'usage',
    message: `${id} cannot be kept: it belongs to another answer that is missing.`,
    place: id,
    remedy: 'recovery-plan settings shows what is answered; set what belongs before it first.',
  });
}

async function change(
  store: Store,
  setting: Exclude<Setting, { kind: 'answer' }>,
  value: string | undefined,
): Promise<void> {
  await store.change(async (memory) => {
    const profile = known(memory.profile);
    memory.saveProfile(
      setting.kind === 'number'
        ? withNumber(profile, setting.id, value)
        : withField(profile, setting.keys, value),
    );
  });
}

interface Shown {
  readonly draft: Draft;
  readonly profile: Profile;
  readonly context: Context;
}

async function show(call: Call, name: string, setting: Setting, shown: Shown): Promise<void> {
  const { draft, profile, context } = shown;
  switch (setting.kind) {
    case 'answer': {
      const value = setting.item.shown(draft, context) ?? null;
      const text = (width: number) => answerText(setting.item, draft, context, width);
      return printed(call, text, { name: setting.item.id, value });
    }
    case 'number': {
      const { id } = setting;
      const own = profile.parameters?.[id];
      const { value: usual, ...rest } = PARAMETERS[id];
      const document = { name: id, ...rest, usual, value: own?.value ?? usual, own: own ?? null };
      return printed(call, (width) => numberText(id, profile, width), document);
    }
    case 'field': {
      const value = fieldOf(profile, setting.keys) ?? null;
      const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
      return printed(call, () => `${name}: ${text}\n`, { name, value });
    }
  }
}

function learnedOf(profile: Profile, { facts }: Memory, { now }: Context): Learned {
  const zone = zoneNamed(profile.timeZone);
  const text = zone ? instantText(zone, now) : '';
  return learned(profile, stateOf(facts), { now: text, week: text.slice(0, 10) });
}

function listJson(profile: Profile): object {
  const parameters = ownNumbers(profile).map((id) => {
    const { value: usual, range, unit, text } = PARAMETERS[id];
    return { id, ...profile.parameters?.[id], usual, limits: range, unit, text };
  });
  const { parameters: _, ...answers } = profile;
  return { answers, parameters };
}

async function printed(call: Call, text: (width: number) => string, json: object): Promise<void> {
  const { width, ascii } = lookOf(call, call.world.output);
  await print(
    call.world,
    flag(call.options, 'json')
      ? `${JSON.stringify(json, null, 2)}\n`
      : printable(text(width), ascii),
  );
}

async function edit(call: Call, store: Store, profile: Profile): Promise<number> {
  if (!canAsk(call)) {
    throw new Problem({
      kind: 'usage',
      message: 'An editor needs a terminal.',
      place: '--edit',
      remedy: 'recovery-plan settings NAME VALUE changes one answer; setup --answers takes JSON.',
    });
  }
  const { edited } = await import('../setup/edit.ts');
  const after = await edited(call.world, profile);
  if (after) {
    await store.change(async (memory) => memory.saveProfile(after));
    const context = contextFor(call);
    const answers = stoppingIn(draftOf(after, stateOf([]), context));
    if (answers.length > 0) throw stopped(answers, true);
  }
  await remark(call, after ? 'saved your answers' : 'nothing changed');
  return 0;
}
