import type { Asker } from '../ask/asker.ts';
import type { Context, Draft } from './draft.ts';
import { askAll, type Watch } from './flow.ts';
import { QUESTIONS } from './items.ts';
import { SECTIONS, type Section } from './options.ts';
import { itemsOf, SECTION_NAME, sectionWords } from './summary.ts';

/** The last page: all answers at a glance, each of which may be changed. Undefined: not saved. */
export async function reviewed(
  asker: Asker,
  start: Draft,
  context: Context,
  watch: Watch,
): Promise<Draft | undefined> {
  let draft = start;
  for (;;) {
    const wish = await asker.choose<Section | 'save' | 'leave'>({
      message: 'Is that right?',
      step: { number: QUESTIONS, of: QUESTIONS, topic: 'your answers' },
      choices: [
        { value: 'save', key: 's', name: 'Save', detail: 'all of it, on this machine' },
        ...SECTIONS.map((value, index) => ({
          value,
          key: String((index + 1) % 10),
          name: SECTION_NAME[value],
          detail: sectionWords(value, draft, context),
        })),
        { value: 'leave', key: 'q', name: 'Leave', detail: 'nothing is saved' },
      ],
      usual: 'save',
    });
    if (wish === 'save') return draft;
    if (wish === 'leave') return undefined;
    draft = await askAll(itemsOf(wish), draft, { asker, context, watch, leavable: true });
  }
}
