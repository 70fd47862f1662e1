/** So often it is done before anything is counted, because what a script is compiled to takes room as well. */
const WARM = 10;
const CYCLES = 7;

/** By how much there is more of everything. */
export const grown = (before, after) => ({
  nodes: after.nodes - before.nodes,
  dom: after.dom - before.dom,
  js: after.js - before.js,
});

/** What is left of a directory that is removed while it is open: nodes of all times together, bytes each time. */
export async function leftBy(page) {
  const cycles = async (times) => {
    for (let time = 0; time < times; time++) {
      await page.run('open');
      await page.shown('bench-rows');
      await page.run('replace');
    }
    return page.memory();
  };
  const before = await cycles(WARM);
  const { nodes, dom, js } = grown(before, await cycles(CYCLES));
  return { nodes, bytes: (dom + js) / CYCLES };
}
