// Whatever is bundled is redistributed, so its licence has to travel with the package.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Licences that allow redistribution inside an MIT package. Anything else stops the build.
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
]);

export function licences(output) {
  const packages = bundledFolders(output)
    .map((folder) => read(folder))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const intro = `The files in this folder contain code of these ${packages.length} packages, made smaller and
without parts that are never used. Each is followed by its own licence.`;
  return `${[intro, ...packages.map(section)].join(`\n\n${'='.repeat(79)}\n\n`)}\n`;
}

function bundledFolders(output) {
  const folders = new Set();
  for (const { modules = {} } of output) {
    for (const [path, { renderedLength }] of Object.entries(modules)) {
      const folder = /^[^\0].*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
      if (folder && renderedLength > 0) folders.add(folder);
    }
  }
  return [...folders];
}

function read(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest;
  if (!ALLOWED.has(license)) throw new Error(`${name} is under ${license}: it may not be bundled`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} ships no licence text`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, license, source: sourceOf(manifest), text };
}

function sourceOf({ repository, homepage }) {
  const address = typeof repository === 'string' ? repository : (repository?.url ?? homepage);
  return address
    .replace(/^git\+/, '')
    .replace(/\.git$/, '')
    .replace(/^(github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$2');
}

function section({ name, version, license, source, text }) {
  const offer =
    license === 'MPL-2.0'
      ? `\nIts source code is available under the MPL 2.0 at the address above, and unminified in the
npm package ${name}@${version}.\n`
      : '';
  return `${name} ${version} (${license})\n${source}\n${offer}\n${text}`;
}
