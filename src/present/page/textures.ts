import type { Kind } from '../week-view.ts';
import { type Html, html } from './html.ts';

export type Texture = Kind | 'rest' | 'easy';

export const TEXTURE_NAME: Readonly<Record<Texture, string>> = {
  workout: 'workout',
  gentle: 'gentle workout',
  'meal-prep': 'cooking',
  massage: 'massage',
  rest: 'rest phase',
  easy: 'easy phase',
};

/**
 * The terminal's textures: full, one line, two lines, dense, dots, sparse dots. They differ in
 * darkness as well, so that they survive a grey printer.
 */
export function patterns(id: string): Html {
  const pattern = (texture: Texture, size: number, drawing: Html) =>
    html`<pattern id="${id}-${texture}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${drawing}</pattern>`;
  return html`<defs>${[
    pattern('massage', 4, html`<path class="ink-massage" d="M0 0h2v2H0zM2 2h2v2H2z"/>`),
    pattern('rest', 5, html`<circle class="ink-rest" cx="1.5" cy="1.5" r="1"/>`),
    pattern('easy', 10, html`<circle class="ink-easy" cx="3" cy="3" r="1"/>`),
  ]}</defs>`;
}

export const BAR_HEIGHT = 14;

/** Where a bar lies: across in any unit, down in pixels. */
export interface Place {
  readonly x: string | number;
  readonly y: number;
  readonly width: string | number;
}

/** A bar of a texture. Lines are drawn, not repeated: printers blur what is repeated. */
export function bar(id: string, texture: Texture, { x, y, width }: Place): Html {
  const stripe = (from: number, height: number) =>
    html`<rect class="ink-${texture}" x="${x}" y="${y + from}" width="${width}" height="${height}"/>`;
  const ground = html`<rect class="paper" x="${x}" y="${y}" width="${width}" height="${BAR_HEIGHT}"/>`;
  const edge = (fill: string) =>
    html`<rect class="edge-${texture}" x="${x}" y="${y}" width="${width}" height="${BAR_HEIGHT}" fill="${fill}"/>`;
  switch (texture) {
    case 'workout':
      return html`${stripe(0, BAR_HEIGHT)}${edge('none')}`;
    case 'gentle':
      return html`${ground}${stripe(6, 2)}${edge('none')}`;
    case 'meal-prep':
      return html`${ground}${stripe(3, 3)}${stripe(8, 3)}${edge('none')}`;
    default:
      return html`${ground}${edge(`url(#${id}-${texture})`)}`;
  }
}

/** A small piece of a texture, for a text that says what it is. */
export function swatch(id: string, texture: Texture): Html {
  return html`<svg class="swatch" viewBox="0 0 22 15" width="22" height="15" aria-hidden="true" focusable="false">${bar(id, texture, { x: 0.5, y: 0.5, width: 21 })}</svg>`;
}
