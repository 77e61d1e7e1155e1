import { type Note, type NoteText, notesOf } from '../notes.ts';
import type { WeekView } from '../week-view.ts';
import type { Words } from '../words.ts';
import { type Html, html } from './html.ts';
import { swatch, type Texture } from './textures.ts';

/** Something said beside the week, under a heading of its own. */
export interface Section {
  readonly label: string;
  readonly notes: readonly Note[];
}

/** On a page, what matters most comes first; a terminal has it last. */
const ORDER = [
  'Please check',
  'Not placed',
  'Recovery',
  'Next massage',
  'Changed',
  'Good to know',
  'Load',
] as const;

/** What a massage asks for, and when the next would be timely. */
const MASSAGE_ADVICE: readonly string[] = ['Next massage', 'Recovery'];

export function sectionsOf(view: WeekView, words: Words): Section[] {
  const all = notesOf(view, words).map((note) => ({ ...note, texts: distinct(note.texts) }));
  return ORDER.map((label) => ({
    label,
    notes: all.filter((note) => note.label === label),
  })).filter(({ notes }) => notes.length > 0);
}

export function isMassageAdvice({ label }: { readonly label: string }): boolean {
  return MASSAGE_ADVICE.includes(label);
}

export function sectionMarkup(section: Section, id: string, onPaper: boolean): Html {
  const { label, notes } = section;
  const kind = label === 'Please check' ? 'note caution' : 'note';
  return html`<section class="${onPaper ? kind : `${kind} off-paper`}">
<h2>${label}</h2>
${notes.map(({ texts }) => textsMarkup(texts, id))}
</section>`;
}

/** `After the massage …:` stands over what it opens. */
function textsMarkup(texts: readonly NoteText[], id: string): Html {
  const [first, ...rest] = texts;
  if (!first) return html``;
  if (rest.length === 0) return html`<p>${first.text}</p>`;
  const opens = first.text.endsWith(':') && first.mark === undefined;
  const listed = opens ? rest : texts;
  return html`${opens ? html`<p class="opens">${first.text}</p>` : []}<ul>${listed.map((text) => itemMarkup(text, id))}</ul>`;
}

function itemMarkup({ text, mark }: NoteText, id: string): Html {
  if (!mark) return html`<li>${text}</li>`;
  const texture = textureOf(mark.role);
  return html`<li class="phase">${texture ? swatch(id, texture) : html`<span class="swatch"></span>`}<span>${text}</span></li>`;
}

/** Two blocks may have the same said of them. */
function distinct(texts: readonly NoteText[]): NoteText[] {
  return texts.filter(({ text }, index) => {
    return texts.findIndex((other) => other.text === text) === index;
  });
}

function textureOf(role: string | undefined): Texture | undefined {
  return role === 'rest' || role === 'easy' ? role : undefined;
}
