import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mergeProcessCovs } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import { parseAst } from 'rollup/parseAst';

/**
 * What V8 counted in all test files, summed and then laid over the syntax, once. V8 names a branch only where its count
 * differs from what is around it: two files' counts of a script can be added, two files' lists of branches cannot.
 */
export class Counts {
  #sum = { result: [] };
  #added = 0;

  /** Adds the answer of `Profiler.takePreciseCoverage` and says how many were added. */
  add({ result }) {
    const scripts = result.map((script) => ({ ...script, url: pathOf(script.url) })).filter(({ url }) => isSource(url));
    // a page and its frame may have a script each from the same address
    this.#sum = mergeProcessCovs([this.#sum, ...scripts.map((script) => ({ result: [script] }))]);
    return ++this.#added;
  }

  /** The sum as istanbul has it, with every source there is: nothing was run in those that no test has loaded. */
  async toIstanbul(rootDir, origin) {
    const counted = new Map(this.#sum.result.map(({ url, functions }) => [url, functions]));
    const files = [];
    for (const path of sourcesIn(rootDir)) {
      const code = await (await fetch(new URL(path, origin))).text();
      const functions = counted.get(path) ?? neverRun(code);
      const url = pathToFileURL(join(rootDir, path)).href;
      files.push(await convert({ code, ast: parseAst(code), coverage: { url, functions } }));
    }
    return comparable(Object.assign({}, ...files));
  }
}

const pathOf = (url) => (URL.canParse(url) ? new URL(url).pathname : '');
const isSource = (path) => path.startsWith('/src/') && path.endsWith('.ts');

const sourcesIn = (rootDir) =>
  readdirSync(join(rootDir, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `/src/${name.split(sep).join('/')}`);

const neverRun = ({ length }) => [
  { functionName: '', isBlockCoverage: true, ranges: [{ startOffset: 0, endOffset: length, count: 0 }] },
];

/**
 * The test runner merges by place. It does so after a passage through JSON, which has no infinity for the end of a line,
 * and of two branches on one line, one inside the other, it takes the first for either: the inner ones must come first.
 */
function comparable(coverage) {
  const finite = JSON.parse(JSON.stringify(coverage, (_, value) => (value === Infinity ? 9_999 : value)));
  for (const file of Object.values(finite)) {
    const inner = Object.entries(file.branchMap).sort(
      ([, { loc: a }], [, { loc: b }]) => -order(a.start, b.start) || order(a.end, b.end),
    );
    file.branchMap = { ...inner.map(([, branch]) => branch) };
    file.b = { ...inner.map(([key]) => file.b[key]) };
  }
  return finite;
}

const order = (a, b) => a.line - b.line || a.column - b.column;
