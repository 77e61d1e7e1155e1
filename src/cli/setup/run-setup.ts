import { resolve } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import { DISCLAIMER } from '../../knowledge/safety.ts';
import { stateOf } from '../../memory/state.ts';
import { wrap } from '../../present/width.ts';
import { parseInstant, type Zone } from '../../time/zone.ts';
import type { Asker } from '../ask/asker.ts';
import { askerFor, canAsk } from '../ask/open.ts';
import { type Call, flag, lookOf, remark, text } from '../call.ts';
import { quickZone } from '../local-clock.ts';
import { askedNow } from '../moment.ts';
import { printable } from '../printable.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world.ts';
import { type Context, type Draft, draftOf, missingIn } from './draft.ts';
import { askAll, type Watch } from './flow.ts';
import { givenIn } from './given.ts';
import { ITEMS } from './items.ts';
import { localeOf } from './locale.ts';
import { SECTIONS, type Section } from './options.ts';
import { reviewed } from './review.ts';
import { missing, safetyKept, saved } from './save.ts';
import { notesFor, stopPage, stopped, stoppedShort, stoppingNow } from './stop.ts';
import { itemsOf, SECTION_NAME, sectionWords } from './summary.ts';

/** The questionnaire, or one section of it. Says whether a profile was saved. */
export async function runSetup(call: Call, store: Store, section?: Section): Promise<boolean> {
  const memory = await store.read();
  for (const line of memory.remarks) await remark(call, line);
  const context = contextFor(call, memory.profile?.timeZone);
  const old = draftOf(memory.profile, stateOf(memory.facts), context);
  const given = await givenIn(call, old, context);
  const isGiven = given !== old;
  const stopping = stoppingNow(given);
  if (stopping.length > 0) throw stopped(stopping, await safetyKept(store, given));
  const needed = missingIn(given, context);
  if (isGiven && needed.length === 0) return finished(call, store, given, context);
  if (!canAsk(call)) throw needed.length > 0 ? missing(needed) : nothingGiven();
  const asker = await askerFor(call);
  const watch: Watch = async (answered) => {
    const answers = stoppingNow(answered);
    if (answers.length === 0) return;
    await asker.say(stopPage(answers), true);
    throw stoppedShort(await safetyKept(store, answered));
  };
  const draft = await interview(asker, given, context, watch, section);
  return draft ? finished(call, store, draft, context) : false;
}

async function interview(
  asker: Asker,
  given: Draft,
  context: Context,
  watch: Watch,
  section: Section | undefined,
): Promise<Draft | undefined> {
  // What an option has said is not asked again; what is missing of a whole profile always is.
  const open = ITEMS.filter(({ id }) => !given.answered.has(id));
  const isWhole = missingIn(given, context).length === 0;
  const items = section && isWhole ? itemsOf(section) : open;
  if (!section || !isWhole) await asker.say(WELCOME);
  const draft = await askAll(items, given, { asker, context, watch, leavable: false });
  return section && isWhole ? draft : reviewed(asker, draft, context, watch);
}

const WELCOME = `Hello! Fourteen short questions, about two minutes. Enter takes what is suggested, and every answer can be changed later.\n${DISCLAIMER}`;

async function finished(
  call: Call,
  store: Store,
  draft: Draft,
  context: Context,
): Promise<boolean> {
  await saved(call, store, draft, context);
  if (flag(call.options, 'quiet')) return true;
  const { ascii, width } = lookOf(call, call.world.errors);
  const column = Math.max(...SECTIONS.map((section) => SECTION_NAME[section].length)) + 4;
  const lines = SECTIONS.flatMap((section) => {
    const label = `  ${SECTION_NAME[section]}`.padEnd(column);
    return hanging(label, sectionWords(section, draft, context), width);
  });
  const notes = notesFor(draft).flatMap((note) => ['', ...wrap(`Please note: ${note}`, width)]);
  const all = [`Saved in ${store.places.profile}`, ...lines, ...notes];
  await call.world.errors.write(printable(`${all.join('\n')}\n`, ascii));
  return true;
}

/** A label, and the text beside it on as many lines as it needs. */
function hanging(label: string, text: string, width: number): string[] {
  return wrap(text, width - label.length).map(
    (line, index) => `${index === 0 ? label : ' '.repeat(label.length)}${line}`,
  );
}

function nothingGiven(): Problem {
  return new Problem({
    kind: 'usage',
    message: 'There is nobody to ask, and no answer was given.',
    remedy:
      'Give answers as options, or all of them with --answers FILE; recovery-plan setup --help shows them.',
  });
}

/** What answers depend on; times of `--now` are read where the person is. */
export function contextFor(call: Call, timeZone?: string): Context {
  const { world, options } = call;
  const system = zoneOf(world, world.systemZone());
  const own = zoneOf(world, timeZone) ?? system ?? utc();
  const asked = text(options, 'now');
  return {
    now: asked === undefined ? world.now() : parseInstant(own, askedNow(asked)),
    cwd: world.cwd,
    locale: localeOf(world),
    systemZone: system?.name,
    canRead: (path) => {
      if (/^[a-z]+:\/\//i.test(path)) return true;
      try {
        world.files.read(resolve(world.cwd, path), LONGEST_CALENDAR);
        return true;
      } catch {
        return false;
      }
    },
    zoneOf: (draft) => zoneOf(world, draft.timeZone) ?? own,
  };
}

const LONGEST_CALENDAR = 50_000_000;

function zoneOf(world: World, name: string | undefined): Zone | undefined {
  return name === undefined ? undefined : quickZone(world, name);
}

function utc(): Zone {
  return { name: 'UTC', offsetAt: () => 0 };
}
