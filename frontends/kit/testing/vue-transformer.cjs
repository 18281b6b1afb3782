// @vue/vue3-jest stops at jest 29; this compiles a single-file component with the compiler Vite uses.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const { parse, compileScript, compileTemplate, registerTS } = require('@vue/compiler-sfc');
const swc = require('@swc/core');

registerTS(() => require('typescript'));
const self = fs.readFileSync(__filename);

function digest(...parts) {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function compile(source, filename) {
  const { descriptor, errors } = parse(source, { filename });
  if (errors.length > 0) throw errors[0];
  const id = digest(filename).slice(0, 8);
  const scoped = descriptor.styles.some((style) => style.scoped);
  const inlineTemplate = Boolean(descriptor.scriptSetup && descriptor.template);
  let code = 'const __sfc__ = {}';
  let map;
  if (descriptor.script || descriptor.scriptSetup) {
    const script = compileScript(descriptor, { id, genDefaultAs: '__sfc__', inlineTemplate });
    code = script.content;
    map = script.map;
  }
  if (descriptor.template && !descriptor.scriptSetup) {
    const template = compileTemplate({ source: descriptor.template.content, filename, id, scoped });
    code += `\n${template.code}\n__sfc__.render = render`;
  }
  return { code: `${code}\nexport default __sfc__\n`, map };
}

module.exports = {
  getCacheKey: (source, file, options) =>
    digest(self, source, file, String(options.instrument), String(options.supportsStaticESM)),
  process(source, filename, options) {
    const { code, map } = compile(source, filename);
    return swc.transformSync(code, {
      filename: `${filename}.ts`,
      sourceFileName: filename,
      inputSourceMap: map ? JSON.stringify(map) : undefined,
      sourceMaps: true,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: options.supportsStaticESM ? 'es6' : 'commonjs' },
    });
  },
};
