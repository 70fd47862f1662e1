import { posix } from 'node:path';

const published = (path) => path.replace(/^\/?(?=(src|components)\/)/, 'dist/').replace(/\.ts$/, '.js');
const isPublic = ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

/** Folder = file = tag, so the tag need not be written a third time. */
const tagOf = (path) => /^dist\/components\/([a-z]+(?:-[a-z]+)+)\/\1\.js$/.exec(path)?.[1];

function pointTo(reference, from) {
  if (!reference?.module) return;
  reference.module = reference.module.startsWith('.')
    ? posix.join(posix.dirname(from), reference.module)
    : published(reference.module);
}

function publishClass(declaration, { path, declarations }) {
  const { superclass } = declaration;
  pointTo(superclass, path);
  // a class of the platform, which the analyzer looks for in the file itself
  if (superclass?.module === path && !declarations.some(({ name }) => name === superclass.name)) {
    declaration.superclass = { name: superclass.name, package: 'global:' };
  }
  declaration.mixins?.forEach((mixin) => pointTo(mixin, path));
  if (declaration.members) declaration.members = declaration.members.filter(isPublic);
  // `dispatchEvent(new SomeEvent())` is listed without a name, beside the @fires that has one
  if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name);
  for (const kind of ['members', 'attributes', 'events']) {
    declaration[kind]?.forEach(({ inheritedFrom }) => pointTo(inheritedFrom, path));
  }
}

function publishModule(module) {
  module.path = published(module.path);
  module.exports?.forEach(({ declaration }) => pointTo(declaration, module.path));
  module.declarations?.forEach((declaration) => publishClass(declaration, module));
}

/** The analyzer does not see a registration that goes through a function. */
function register(module, modules) {
  const tagName = tagOf(module.path);
  const element = module.declarations?.find(({ customElement }) => customElement);
  if (!tagName || !element) return;
  element.tagName = tagName;
  const definePath = posix.join(posix.dirname(module.path), 'define.js');
  const define = modules.find(({ path }) => path === definePath);
  if (!define) throw new Error(`${tagName} has no define.ts`);
  define.exports = [
    { kind: 'custom-element-definition', name: tagName, declaration: { name: element.name, module: module.path } },
  ];
}

/** Makes the manifest speak of what is published: built files, public members, the module that registers each tag. */
const publish = {
  name: 'publish',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.schemaVersion = '2.1.0';
    manifest.modules.forEach(publishModule);
    manifest.modules = manifest.modules
      .filter(({ path }) => !path.startsWith('dist/components/internal/'))
      // the order of the file system is no order
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const module of manifest.modules) register(module, manifest.modules);
  },
};

export default {
  globs: ['components/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publish],
};
