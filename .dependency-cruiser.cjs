const LAYERS = 'domain|ports|machine|session|hosts|stores|clocks|i18n';

/** What lies in `folder` may import itself and `allowed`, nothing else: no other layer, no other package, nothing of Node. */
const only = (folder, comment, ...allowed) => ({
  name: `${folder.replace('/', '-')}-knows-only`,
  severity: 'error',
  comment,
  from: { path: `^${folder}/` },
  to: { pathNot: [`^${folder}/`, ...allowed] },
});
const never = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const DOMAIN = '^src/domain/';
const PORTS = '^src/ports/';

module.exports = {
  forbidden: [
    only(
      'src/domain',
      'pure: no layer, only libraries that neither show nor decide',
      '^node_modules/(?!(@?lit|xstate)[/-])',
    ),
    only('src/ports', 'interfaces over domain types', DOMAIN),
    only('src/machine', 'decides by ports and rules', DOMAIN, PORTS, '^node_modules/(xstate|valibot)/'),
    only(
      'src/session',
      'puts machines, stores and clocks together; the host is handed in',
      DOMAIN,
      PORTS,
      '^src/(machine|stores|clocks)/',
    ),
    only(
      'src/hosts',
      'a host translates, it decides nothing',
      DOMAIN,
      PORTS,
      '^src/clocks/',
      '^node_modules/(?!(@?lit|xstate)[/-])',
    ),
    only('src/stores', 'keeps drafts behind a port', DOMAIN, PORTS),
    only('src/clocks', 'tells the time behind a port', DOMAIN, PORTS),
    only('src/i18n', 'words for what the domain names', DOMAIN, PORTS),
    only(
      'components',
      // a barrel brings all of itself where esbuild makes chunks, and a launcher's button needs but words and channels
      'shows: src through its public doors only, and what is pure by itself',
      '^src/(domain/channel|i18n/(index|made-once))\\.ts$',
      '^src/(index|session/(joined|directory)/index|hosts/(webex-desktop|outbound-backend)/index)\\.ts$',
      '^node_modules/(lit|@lit/context|dompurify|prosemirror-[a-z-]+)/',
    ),
    never(
      'elements-know-no-vendor',
      'who uses another desktop shall not load this one',
      { path: '^components/(?!outbound-webex-session/)' },
      { path: '^src/hosts/' },
    ),
    only('demo', 'a user of the published entries', '^dist/', '^outbound-elements(/|$)'),
    never(
      'hosts-load-sdks-lazily',
      'who uses another desktop shall not load this one; what a vendor says is read as the machines read it',
      { path: '^src/hosts/' },
      { path: '^node_modules/(?!valibot/)', dynamic: false, dependencyTypesNot: ['type-only'] },
    ),
    never('src-is-layers', 'every file has a layer', { path: `^src/(?!(${LAYERS})/|index\\.ts$)` }, {}),
    never(
      'src-is-headless',
      'src runs without a view',
      { path: '^src/' },
      { path: '^(components|node_modules/@?lit[/-])' },
    ),
    never('no-circular', 'a circle has no direction', {}, { circular: true }),
    never(
      'no-undeclared-packages',
      'users get dependencies, not devDependencies; whoever is inside a Webex desktop brings its SDK',
      { path: '^(src|components)/' },
      { pathNot: '^node_modules/@wxcc-desktop/sdk/', dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    never('no-unresolved', 'it must be there', { path: '^(src|components)/' }, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', 'dist'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
};
