// npm run release: says whether this commit may become the version that package.json names, and makes
// the tarball of it. Publishing stays with a person; the commands for that are printed at the end.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();

const STEPS = [
  ['npm', 'run', 'check'],
  ['npm', 'test'],
  ['node', '.ci/packed.mjs', '.'],
];

/** What stands below a heading such as `## 1.2.0`, up to the next one; undefined without such a heading. */
function section(changelog, title) {
  const [, ...sections] = `\n${changelog}`.split('\n## ');
  const found = sections.find((each) => each.split(/[\s,]/, 1)[0] === title);
  return found?.split('\n').slice(1).join('\n').trim();
}

function refusals({ name, version }) {
  const changelog = read('CHANGELOG.md');
  const lock = JSON.parse(read('package-lock.json'));
  const found = [];
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    found.push(`version ${version} of package.json is no semantic version`);
  for (const [where, other] of [
    ['version', lock.version],
    ['packages', lock.packages?.['']?.version],
  ]) {
    if (other !== version)
      found.push(
        `package-lock.json (${where}) says ${other}, package.json ${version}: npm install`,
      );
  }
  if (!section(changelog, version)) found.push(`CHANGELOG.md says nothing under "## ${version}"`);
  if (section(changelog, 'Unreleased'))
    found.push(`CHANGELOG.md still has changes under "## Unreleased": move them to ${version}`);
  if (git('tag', '--list', `v${version}`) !== '')
    found.push(`the tag v${version} is there already: ${name} ${version} was released`);
  return [...found, ...dirty()];
}

function dirty() {
  const changed = git('status', '--porcelain');
  return changed === '' ? [] : [`the tree is not as committed:\n${changed}`];
}

function refuse(reasons) {
  for (const reason of reasons) console.error(`release: ${reason}`);
  console.error('release: nothing is to be published');
  process.exit(1);
}

const named = JSON.parse(read('package.json'));
const reasons = refusals(named);
if (reasons.length > 0) refuse(reasons);
for (const [program, ...words] of STEPS) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) refuse([`${[program, ...words].join(' ')} failed`]);
}
const changed = dirty();
if (changed.length > 0) refuse(changed);

const { name, version } = named;
console.log(`
${name}-${version}.tgz is what was tried. To release it:

    git tag --annotate v${version} --message "${name} ${version}"
    git push origin v${version}
    npm publish ${name}-${version}.tgz
`);
