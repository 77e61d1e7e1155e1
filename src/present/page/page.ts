import type { Plan } from '../../contract/plan.ts';
import type { Progress } from '../../contract/progress.ts';
import { DISCLAIMER } from '../../knowledge/safety.ts';
import { clockMinutes, dayNumber, MINUTES_PER_DAY } from '../../time/calendar.ts';
import { clockNotes, weekTitle, zoneText } from '../header.ts';
import { type WeekView, weekView } from '../week-view.ts';
import { withoutHealth } from '../without-health.ts';
import { moment, type Words, wordsFor } from '../words.ts';
import { progressMarkup } from './charts.ts';
import { type Fit, fitOf } from './fit.ts';
import { type Html, html, lines, NOTHING } from './html.ts';
import { legend, picture } from './picture.ts';
import { pageProgress } from './progress.ts';
import { isMassageAdvice, sectionMarkup, sectionsOf } from './sections.ts';
import { contentSecurityPolicy, STYLE } from './style.ts';
import { blockTable } from './table.ts';

export interface PageOptions {
  readonly twelveHour?: boolean | undefined;
  /** Conditions, pain and soreness, which are left out unless asked for. */
  readonly withHealth?: boolean | undefined;
  /** Whose page it is, where somebody makes it for a client: massage advice comes first then. */
  readonly client?: string | undefined;
  /** How the last weeks went; no charts without it. */
  readonly progress?: Progress | undefined;
}

/** Weeks of one person as one file for a browser, a phone or a printer; one sheet a week. */
export function pageText(plans: readonly Plan[], options: PageOptions = {}): string {
  const words = wordsFor(false, options.twelveHour ?? false);
  const views = plans.map((plan) => weekView(options.withHealth ? plan : withoutHealth(plan)));
  const weeks = views.map((view, index) => week(view, index, words, options));
  return `${document(titleOf(views, words, options), contents(views, words), weeks).markup}\n`;
}

function document(title: string, nav: Html, weeks: readonly Html[]): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
${lines([nav, ...weeks])}
</main>
</body>
</html>`;
}

function titleOf(views: readonly WeekView[], words: Words, { client }: PageOptions): string {
  const [first] = views;
  const name = client === undefined ? '' : ` – ${words.say(client)}`;
  if (!first) return `Recovery plan${name}`;
  if (views.length === 1) return `${weekTitle(first, words)}${name}`;
  return `${views.length} weeks from ${weekTitle(first, words)}${name}`;
}

function contents(views: readonly WeekView[], words: Words): Html {
  if (views.length < 2) return NOTHING;
  const entries = views.map(
    (view, index) => html`<li><a href="#w${index + 1}">${weekTitle(view, words)}</a></li>`,
  );
  return html`<nav aria-label="Weeks"><ul>${entries}</ul></nav>`;
}

function week(view: WeekView, index: number, words: Words, options: PageOptions): Html {
  const id = `w${index + 1}`;
  const forClient = options.client !== undefined;
  const sections = sectionsOf(view, words);
  const progress = index === 0 ? progressToTell(options) : undefined;
  const drawn = picture(view, `${id}p`, words);
  const fit = fitOf({
    view,
    words,
    sections,
    forClient,
    pictureHeight: drawn.height,
    progress,
  });
  const told = (first: boolean) =>
    sections
      .filter((section) => (forClient && isMassageAdvice(section)) === first)
      .map((section) => sectionMarkup(section, `${id}p`, !fit.left.includes(section.label)));
  const advice = told(true);
  return html`<article id="${id}" class="fit-${fit.type} columns-${fit.columns}" aria-labelledby="${id}-heading">
${head(view, id, words, options.client)}
${advice.length > 0 ? html`<div class="advice">${lines(advice)}</div>` : NOTHING}
<p class="summary">${words.say(view.plan.summary)}</p>
${drawn.markup}
${legend(view, `${id}p`)}
<div class="below">
<div>${blockTable(view, { words, id: `${id}p`, reasonsOnPaper: fit.reasons })}</div>
<div class="notes">
${lines([...told(false), room(fit.lines)])}
</div>
${progress ? progressMarkup(progress, id, fit.progress) : NOTHING}
</div>
${foot(view, fit, words, options)}
</article>`;
}

function progressToTell({ progress, withHealth }: PageOptions) {
  return progress && pageProgress(progress, withHealth ?? false);
}

function head(view: WeekView, id: string, words: Words, client: string | undefined): Html {
  const notes = clockNotes(view.clockChanges).map((note) => html`<p><strong>${note}</strong></p>`);
  return html`<header class="head">
${client === undefined ? NOTHING : html`<p class="for">For ${words.say(client)}</p>`}
<h1 id="${id}-heading">${weekTitle(view, words)}</h1>
<p class="quiet">${zoneText(view, words)}</p>
${lines(notes)}
</header>`;
}

/** Space to write; lines of their own break between columns where they must. */
function room(count: number): Html {
  const ruled = Array.from({ length: Math.max(count, 2) }, () => html`<div class="line"></div>`);
  return html`<section class="${count === 0 ? 'room off-paper' : 'room'}">
<h2>How did it feel?</h2>
${ruled}
</section>`;
}

function foot({ plan }: WeekView, fit: Fit, words: Words, { withHealth }: PageOptions): Html {
  const at = dayNumber(plan.madeAt.slice(0, 10)) * MINUTES_PER_DAY;
  const made = moment(at + clockMinutes(plan.madeAt.slice(11, 16)), words);
  const facts = [plan.generator, plan.timeZone, `made ${made}`];
  const left = fit.left.map((label) => label.toLowerCase()).join(', ');
  return html`<footer>
<p><strong>${DISCLAIMER}</strong></p>
${withHealth ? NOTHING : html`<p>Conditions, pain and soreness are left out of this page.</p>`}
<p class="on-screen">Ticks are not kept: recovery-plan done remembers what you did.</p>
${left === '' ? NOTHING : html`<p class="on-paper">For lack of room, only on the screen: ${left}.</p>`}
<p>${facts.map((fact) => words.say(fact)).join(` ${words.glyphs.dot} `)}</p>
</footer>`;
}
