// Parts of bundled packages that the program can never reach. conf checks stored values with ajv
// only when it is given a schema, and compares versions only when it is given migrations; we do
// both ourselves. Left out, they make the download a sixth smaller. commander starts other programs
// only for commands that are programs of their own; without that part every call starts sooner.
// What a library would print about its talks with servers, nobody should ever see.
const LEFT_OUT = [
  { from: 'conf', what: /^(?:ajv\/dist\/2020\.js|ajv-formats|semver)$/ },
  { from: 'commander', what: /^node:child_process$/ },
];
const SILENT = { from: 'tsdav', what: /^debug$/ };

const UNUSED = '\0unused:';
const SILENCE = '\0silence';

export const unusedParts = {
  name: 'unused-parts',
  resolveId(path, importer = '') {
    const is = ({ from, what }) =>
      what.test(path) && new RegExp(`[\\\\/]node_modules[\\\\/]${from}[\\\\/]`).test(importer);
    if (is(SILENT)) return SILENCE;
    return LEFT_OUT.some(is) ? UNUSED + path : undefined;
  },
  load(id) {
    if (id === SILENCE) return 'export default () => () => {};';
    if (!id.startsWith(UNUSED)) return undefined;
    return `
      const refused = () => { throw new Error('${id.slice(UNUSED.length)} is left out of this build'); };
      export class Ajv2020 { constructor() { refused(); } }
      export default new Proxy(refused, { get: refused });
    `;
  },
};
