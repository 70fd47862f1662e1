const modules = new URL('../../node_modules/', import.meta.url);

/** The file that is meant by a name in the code of another. */
const fileOf = (name: string, from: URL): URL =>
  name.startsWith('.') ? new URL(`${name}.js`, from) : new URL(`${name}/index.js`, modules);

/** The code of a file and of all that it requires, by address. */
async function fetched(file: URL, codes = new Map<string, string>()): Promise<ReadonlyMap<string, string>> {
  if (codes.has(file.href)) return codes;
  const code = await (await fetch(file)).text();
  codes.set(file.href, code);
  for (const [, name = ''] of code.matchAll(/\brequire\("([^"]+)"\)/g)) await fetched(fileOf(name, file), codes);
  return codes;
}

/** Loads a package that is written for Node only, by its file in `node_modules`. */
export async function nodePackage<Exports>(path: string): Promise<Exports> {
  const first = new URL(path, modules);
  const codes = await fetched(first);
  const loaded = new Map<string, { readonly exports: unknown }>();
  const load = (file: URL): unknown => {
    const before = loaded.get(file.href);
    if (before) return before.exports;
    const module = { exports: {} };
    loaded.set(file.href, module);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- because nothing else runs such a module in a browser
    new Function('module', 'exports', 'require', codes.get(file.href) ?? '')(module, module.exports, (name: string) =>
      load(fileOf(name, file)),
    );
    return module.exports;
  };
  return load(first) as Exports;
}
