/** One element of an answer, by its name without prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: readonly Element[];
  /** Of it and all within. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: string;
  readonly children: Element[];
  text: string;
}

const PIECE =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)([^<>]{0,4000}?)(\/?)>|([^<]+)/gy;
const DEEPEST = 64;

/**
 * The root of an answer, or undefined when it is not whole: one that was cut off must not pass for
 * a short one. Nothing is declared in it and nothing refers to anything outside.
 */
export function elementIn(text: string): Element | undefined {
  const top: Open = { name: '', attributes: '', children: [], text: '' };
  const open = [top];
  const source = text.replace(/^\ufeff/, '').trim();
  let end = 0;
  for (const match of source.matchAll(PIECE)) {
    end = match.index + match[0].length;
    const [, raw, closed, opened, attributes = '', isEmpty, plain] = match;
    const current = open.at(-1) ?? top;
    if (raw !== undefined || plain !== undefined) current.text += raw ?? decoded(plain ?? '');
    if (opened !== undefined) {
      const element = { name: bare(opened), attributes, children: [], text: '' };
      if (isEmpty === '/') current.children.push(element);
      else open.push(element);
    }
    if (closed !== undefined) {
      if (open.length < 2 || current.name !== bare(closed)) return undefined;
      open.pop();
      const parent = open.at(-1) ?? top;
      parent.children.push(current);
      parent.text += current.text;
    }
    if (open.length > DEEPEST) return undefined;
  }
  return end === source.length && open.length === 1 && top.children.length === 1
    ? top.children[0]
    : undefined;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITY: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, ten, hex, name) => {
    const code = ten === undefined ? Number.parseInt(`${hex}`, 16) : Number(ten);
    if (name !== undefined) return ENTITY[`${name}`] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** All elements of this name, however deep. */
export function within(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

/** The number in `HTTP/1.1 207 Multi-Status`. */
export function statusIn(text: string): number {
  return Number(/^\s*HTTP\/[\d.]+\s+(\d{3})\b/i.exec(text)?.[1] ?? Number.NaN);
}
