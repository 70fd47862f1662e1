interface NodeModule {
  readonly exports: object;
}

const packages = new URL('../../node_modules/', import.meta.url);
const loaded = new Map<string, NodeModule>();

/** The file that is meant by a name in the code of another. */
const fileOf = (name: string, from: URL): URL =>
  name.startsWith('.') ? new URL(`${name}.js`, from) : new URL(`${name}/index.js`, packages);

/** Loads a file and before it all that it requires; one at a time, because what they call their own is the page's meanwhile. */
async function load(file: URL): Promise<NodeModule> {
  const before = loaded.get(file.href);
  if (before) return before;
  const module = { exports: {} };
  loaded.set(file.href, module);
  const code = await (await fetch(file)).text();
  for (const [, name = ''] of code.matchAll(/\brequire\("([^"]+)"\)/g)) await load(fileOf(name, file));
  const require = (name: string): unknown => loaded.get(fileOf(name, file).href)?.exports;
  const owned = { module, exports: module.exports, require };
  Object.assign(globalThis, owned);
  await import(file.href);
  for (const name of Object.keys(owned)) Reflect.deleteProperty(globalThis, name);
  return module;
}

/** Loads a package that is written for Node only, by its file in `node_modules`. */
export const nodePackage = async <Exports>(path: string): Promise<Exports> =>
  (await load(new URL(path, packages))).exports as Exports;
