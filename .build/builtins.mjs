// Some bundled packages are CommonJS and `require` parts of Node, which an ES module cannot do.
// Their requires become imports, so that the bundle needs no stand-in for `require`.
import { isBuiltin } from 'node:module';

const IMPORTED = 'imported:';

export const nodeBuiltins = {
  name: 'node-builtins',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'required' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('${IMPORTED}${path}').default;`,
    }));
    build.onResolve({ filter: new RegExp(`^${IMPORTED}`) }, ({ path }) => ({
      path: path.slice(IMPORTED.length),
      namespace: 'imported',
    }));
    build.onLoad({ filter: /.*/, namespace: 'imported' }, ({ path }) => ({
      contents: `export { default } from '${path}';`,
    }));
  },
};
