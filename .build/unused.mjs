// Parts of bundled packages that the program can never reach. conf checks stored values with ajv
// only when it is given a schema, and compares versions only when it is given migrations; we do
// both ourselves. Left out, they make the download a sixth smaller. commander starts other programs
// only for commands that are programs of their own; without that part every call starts sooner.
const UNUSED = /^(?:ajv\/dist\/2020\.js|ajv-formats|semver)$/;

export const unusedParts = {
  name: 'unused-parts',
  setup(build) {
    build.onResolve({ filter: UNUSED }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]conf[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    // What a library would print about its talks with servers, nobody should ever see.
    build.onResolve({ filter: /^debug$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]tsdav[\\/]/.test(importer) ? { path, namespace: 'silent' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'silent' }, () => ({
      contents: 'export default () => () => {};',
    }));
    build.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer)
        ? { path, namespace: 'unused' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `
        const refused = () => { throw new Error('${path} is left out of this build'); };
        export class Ajv2020 { constructor() { refused(); } }
        export default new Proxy(refused, { get: refused });
      `,
    }));
  },
};
