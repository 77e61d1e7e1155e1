import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const COLOURS = {
  light: `--paper:#fff;--ink:#1a1a1a;--quiet:#565656;--rule:#c4c4c4;--grid:#dedede;--tint:#f4f3f0;--workout:#14603d;--gentle:#17618a;--meal-prep:#a35a00;--massage:#632a86;--rest:#6d4390;--easy:#8d6aa9`,
  dark: `--paper:#17171a;--ink:#eee;--quiet:#b4b4ba;--rule:#55555c;--grid:#33333a;--tint:#222227;--workout:#5cc792;--gentle:#74c0ea;--meal-prep:#e5ae55;--massage:#c795ea;--rest:#b392d1;--easy:#a88dc0`,
  // Ink is dear, and grey must do.
  print: `--paper:#fff;--ink:#000;--quiet:#333;--rule:#888;--grid:#ccc;--tint:#f2f2f2;--workout:#0d4a2e;--gentle:#124f71;--meal-prep:#7d4500;--massage:#4b1c68;--rest:#4b2a68;--easy:#4b2a68`,
  forced: `--paper:Canvas;--ink:CanvasText;--quiet:CanvasText;--rule:CanvasText;--grid:GrayText;--tint:Canvas;--workout:CanvasText;--gentle:CanvasText;--meal-prep:CanvasText;--massage:CanvasText;--rest:CanvasText;--easy:CanvasText`,
};

const INKS = ['workout', 'gentle', 'meal-prep', 'massage', 'rest', 'easy']
  .map((name) => `.ink-${name}{fill:var(--${name})}.edge-${name}{stroke:var(--${name})}`)
  .join('\n');

const SCREEN = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--paper);color:var(--ink)}
body{margin:0;font:1rem/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:78rem;margin:0 auto;padding:1rem .75rem}
article+article{margin-top:3rem;padding-top:1.5rem;border-top:3px solid var(--ink)}
h1{font-size:1.35rem;line-height:1.25;margin:0}
h2{font-size:1rem;margin:0 0 .25rem}
p,ul{margin:0 0 .5rem}
ul{padding-left:1.1rem}
nav ul,.legend{list-style:none;padding:0}
a{color:inherit}
.head{display:flex;flex-wrap:wrap;gap:.1rem 1rem;align-items:baseline;justify-content:space-between;border-bottom:2px solid var(--ink);padding-bottom:.4rem;margin-bottom:.6rem}
.head p{margin:0}
.for{flex-basis:100%;font-weight:600}
.quiet,.facts,.why,footer,figcaption,.nothing{color:var(--quiet)}
.summary{max-width:62rem}
svg{display:block;overflow:visible}
svg text{fill:var(--ink);font-size:11px}
.week-picture{padding-left:64px;margin:0 0 6px}
.week-picture .day{font-size:12.5px;font-weight:600}
.grid{stroke:var(--grid);stroke-width:1}
.grid.strong{stroke:var(--rule)}
svg .hour{fill:var(--quiet);text-anchor:middle}
svg .first{text-anchor:start}
svg .last,svg .at-end{text-anchor:end}
svg .unknown{fill:var(--quiet);text-anchor:middle}
.energy{fill:none;stroke:var(--quiet)}
.energy.full{fill:var(--quiet)}
.paper{fill:var(--paper)}
.label{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.label .number{font-weight:700}
.name,.fine{display:none}
.chart-bar{fill:var(--gentle)}
${INKS}
.swatch{display:inline-block;vertical-align:-2px;width:22px;flex:none}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.8125rem;margin:0 0 1rem}
.note,.room{margin:0 0 1rem}
.caution{border-left:4px solid var(--ink);padding-left:.6rem}
.phase{margin-bottom:.2rem;display:flex;gap:.4rem;list-style:none;margin-left:-1.1rem}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}
caption{text-align:left;font-weight:600;padding:0 0 .25rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .35rem .3rem 0}
thead th{font-size:.8125rem;font-weight:600;color:var(--quiet);border-bottom:1px solid var(--rule)}
.day th{background:var(--tint);padding:.35rem .4rem;border-top:1px solid var(--rule)}
.day .facts{font-weight:400;font-size:.875rem}
.done{width:2.2rem;padding:0}
.number{width:2rem;font-weight:700;font-variant-numeric:tabular-nums}
.time{font-variant-numeric:tabular-nums;width:4.4rem}
.what{overflow-wrap:anywhere}
.what .swatch{margin-right:.1rem}
.why{font-size:.875rem;margin:.1rem 0 0}
input{appearance:none;-webkit-appearance:none;width:24px;height:24px;margin:.3rem 0 .2rem;border:2px solid var(--ink);border-radius:4px;background:var(--paper);display:block;font:700 16px/20px sans-serif;text-align:center;color:var(--ink)}
input:checked::before{content:"\\2713"}
input:focus-visible,a:focus-visible{outline:3px solid var(--gentle);outline-offset:2px}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.6rem 1.2rem;margin-bottom:.8rem;align-items:end}
figure{margin:0}
figcaption{font-size:.875rem;margin-bottom:.3rem}
figcaption strong{color:var(--ink);display:block}
.numbers{font-size:.875rem;font-variant-numeric:tabular-nums}
.numbers tbody tr{border-top:1px solid var(--grid)}
.line{height:22px;border-bottom:1px solid var(--rule)}
footer{font-size:.8125rem;border-top:1px solid var(--rule);padding-top:.5rem}
footer p{margin:0 0 .2rem}
.on-paper{display:none}
@media (min-width:30rem){wbr{display:none}.time{white-space:nowrap;width:8.2rem}.fine{display:inline}}
@media (min-width:47.5rem){main{padding:1.5rem 2rem}.name{display:inline}h1{font-size:1.6rem}}
@media (min-width:60rem){.below{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 2.5rem}.notes{padding-top:.1rem}.progress{grid-column:1/-1}.advice{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}}`;

const PRINT = `@page{size:landscape;margin:8mm}
@media print{
html{color-scheme:light}
body{font-size:9pt;line-height:1.27}
main{max-width:none;padding:0}
article{break-inside:avoid;break-after:page}
article:last-child{break-after:auto}
article+article{margin:0;padding:0;border:0}
nav,.on-screen{display:none}
.off-paper.off-paper{display:none}
p.on-paper{display:inline}
.name,.fine{display:inline}
h1{font-size:14pt}
h2{font-size:1em;margin:0}
.note>h2{display:inline;margin-right:.5em}
.note>h2+p{display:inline}
.progress>h2{display:block}
.charts{break-before:avoid}
.phase,ul{margin-bottom:0}
.head{padding-bottom:2pt;margin-bottom:3pt}
p,ul{margin-bottom:2pt}
.legend{font-size:8pt;margin-bottom:4pt}
.below{display:block;columns:2;column-gap:20px}
.advice{display:block;columns:2;column-gap:20px;margin-bottom:4pt}
wbr{display:none}
.note,.room,table{margin-bottom:5pt}
.why,.day .facts,.numbers,figcaption{font-size:.94em}
th,td{padding:1.5px 5px 1.5px 0}
.day th{padding:1.5px 4px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
tr,li,.line,figure{break-inside:avoid}
.day{break-after:avoid}
h2,.opens{break-after:avoid}
thead th{font-size:.9em}
.done{width:18px}
.number{width:20px}
.time{width:auto;white-space:nowrap}
.why{display:inline;font-style:italic;margin:0}
.nothing,caption{display:none}
input{width:11px;height:11px;margin:1px 0 0;border-width:1px;border-radius:2px;font-size:9px;line-height:9px}
.swatch{width:16px;height:11px;vertical-align:-2px}
footer{font-size:7pt;padding-top:2pt}
footer p{display:inline}
.columns-3 .below,.columns-3 .advice{columns:3}
.charts{grid-template-columns:1fr 1fr;gap:3pt 10pt;margin-bottom:3pt}
figcaption{margin-bottom:1pt}
.numbers th,.numbers td{padding:0 5px 0 0}
.fit-2{font-size:8pt}
.fit-3{font-size:7pt}
.fit-3 .why,.fit-3 .facts{font-size:1em}
.fit-3 .week-picture{zoom:.86}
.fit-3 .legend{font-size:1em;margin-bottom:2pt}
}`;

export const STYLE = `
:root{color-scheme:light dark;${COLOURS.light}}
@media (prefers-color-scheme:dark){:root{${COLOURS.dark}}}
@media (forced-colors:active){:root{${COLOURS.forced}}}
@media print{:root{${COLOURS.print}}}
${SCREEN}
${PRINT}
`;

/** Nothing may be fetched or run, and of styles only this one counts. */
export function contentSecurityPolicy(): string {
  const hash = btoa(String.fromCharCode(...sha256(utf8ToBytes(STYLE))));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
