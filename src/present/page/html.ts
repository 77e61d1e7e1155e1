/** Markup that is safe to insert as it is; whatever else is inserted is escaped. */
export interface Html {
  readonly markup: string;
}

type Inserted = Html | string | number | undefined | readonly Html[];

/** The only way in which text gets into a page. */
export function html(strings: TemplateStringsArray, ...values: readonly Inserted[]): Html {
  const parts = strings.map((part, index) => `${part}${markupOf(values[index])}`);
  return { markup: parts.join('') };
}

export const NOTHING: Html = { markup: '' };

export function lines(parts: readonly Html[]): Html {
  const markup = parts.map((part) => part.markup).filter((part) => part !== '');
  return { markup: markup.join('\n') };
}

function markupOf(value: Inserted): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITY[char] ?? char);
}
