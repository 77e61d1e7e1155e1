// Just enough of HTML to hold our own pages to it.

const VOID = new Set(['meta', 'input', 'wbr']);

/** Tags that are opened and not closed, or the other way round. */
export function tagFaults(page: string): string[] {
  const body = page.replace(/^<!doctype html>\n/, '').replace(/<style>[\s\S]*?<\/style>/, '');
  const open: string[] = [];
  const faults: string[] = [];
  const token = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>|<|&(?!#?\w+;)/g;
  for (const [text, closing, name = '', , selfClosing] of body.matchAll(token)) {
    if (name === '') faults.push(`a bare ${text}`);
    else if (closing) {
      const last = open.pop();
      if (last !== name) faults.push(`</${name}> closes <${last}>`);
    } else if (!selfClosing && !VOID.has(name)) open.push(name);
  }
  return [...faults, ...open.map((name) => `<${name}> stays open`)];
}

const CHARACTER: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What a person reads, with one blank between words. */
export function textOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<wbr>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => CHARACTER[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
