import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Machine } from './soak-tabs/machine.mjs';
import { run } from './soak-tabs/run.mjs';
import { serve } from './soak-tabs/server.mjs';
import { shrink } from './soak-tabs/shrink.mjs';

/**
 * `npm run soak:tabs`: 2,000 random schedules in real tabs that are reloaded, closed, crashed and killed with their browser,
 * offline, without room, and with the database deleted under them, against a host that fails at random.
 * The seed is the time's, or SOAK_SEED; SOAK_RUNS changes how many, SOAK_LANES how many browsers run at a time, and
 * SOAK_FAILURES how many failures end it. A failing schedule is saved in soak/ with what happened, and shrunk there.
 * `npm run soak:tabs -- soak/tabs-<seed>-<n>.json` runs a saved one until it fails again, ten times at most: real tabs do
 * not do the same twice. SOAK_BREAK=new-token gives every repetition another token: it must turn red.
 */
const FOLDER = 'soak';
/** How much faster than ours the time of the tabs goes. */
const SPEED = 25;
/** How often a saved schedule is run until it is taken to be well. */
const AGAIN = 10;

const { SOAK_SEED, SOAK_RUNS, SOAK_LANES, SOAK_BREAK, SOAK_FAILURES } = process.env;
execFileSync('npx', ['tsc', '-p', 'test/soak'], { stdio: 'inherit' });
const compiled = new URL(`../${FOLDER}/js/test/soak/tabs/`, import.meta.url);
const modules = ['schedule.js', 'host.js', 'notebook.js'].map((name) => import(new URL(name, compiled)));
const [{ schedulesOf }, { TabsHost }, { Notebook }] = await Promise.all(modules);

const deaths = ['reloads', 'closed', 'crashes', 'kills'];
const things = ['runs', 'tabs', 'deletions', 'full', 'messages', 'kept', 'drafts', 'deliveries', 'repeated'];
const counts = Object.fromEntries([...deaths, ...things].map((thing) => [thing, 0]));
const hosts = new Map();
const server = await serve(fileURLToPath(new URL('tab.js', compiled)), hosts);

const on = (machine) => (schedule) =>
  run(schedule, { TabsHost, Notebook, machine, hosts, counts, speed: SPEED, spoil: SOAK_BREAK });

/** Does work on a machine that is there only for it. */
async function onMachine(work) {
  const machine = await Machine.boot(server.origin);
  try {
    return await work(on(machine));
  } finally {
    await machine.stop();
  }
}

async function again(file) {
  const { smallest } = JSON.parse(await readFile(file, 'utf8'));
  return onMachine(async (runOf) => {
    for (let time = 0; time < AGAIN; time++) {
      const { story, violations } = await runOf(smallest);
      if (violations.length === 0) continue;
      for (const part of story) console.log(JSON.stringify(part));
      console.log(violations);
      return false;
    }
    console.log(`Nothing wrong in ${AGAIN} runs.`);
    return true;
  });
}

const fileOf = (seed, { n }) => `${FOLDER}/tabs-${seed}-${n}.json`;

/** Saved at once, as it was; what it is shrunk to comes when the rest is over. */
async function save(seed, failure, smallest = failure.schedule) {
  const { n, schedule, notebook } = failure;
  const { violations, story } = notebook;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(
    fileOf(seed, failure),
    JSON.stringify({ seed, n, violations, smallest, schedule, story }, undefined, 2),
  );
}

async function afresh(seed, runs) {
  console.log(`seed ${seed}, ${runs} runs`);
  const todo = schedulesOf(seed, runs).map((schedule, n) => ({ schedule, n }));
  const failures = [];
  const isEnough = () => failures.length >= Number(SOAK_FAILURES ?? 1);
  const lane = async (runOf) => {
    for (let next = todo.shift(); next && !isEnough(); next = todo.shift()) {
      const notebook = await runOf(next.schedule);
      if (counts.runs % 250 === 0) report();
      if (notebook.violations.length === 0) continue;
      const failure = { ...next, notebook };
      failures.push(failure);
      await save(seed, failure);
      console.error(notebook.violations, `saved as ${fileOf(seed, failure)}`);
    }
  };
  await Promise.all(Array.from({ length: Number(SOAK_LANES ?? 6) }, () => onMachine(lane)));
  report();
  for (const failure of failures)
    await onMachine(async (runOf) => {
      const fails = async (candidate) => (await runOf(candidate)).violations.length > 0;
      await save(seed, failure, await shrink(failure.schedule, fails));
    });
  return failures.length === 0;
}

const elapsed = () => Math.round(performance.now() / 1000);

function report() {
  const { runs, tabs, reloads, closed, crashes, kills, deletions, full } = counts;
  const { messages, kept, drafts, deliveries, repeated } = counts;
  console.log(
    `${runs} runs, ${elapsed()} s: ${tabs} tabs opened, ${reloads} reloaded, ${closed} closed, ${crashes} crashed, ` +
      `${kills} browsers killed, ${full} times no room, ${deletions} databases deleted; ${messages} messages, ` +
      `${kept} accepted and kept, ${deliveries} deliveries, ${repeated} repeated host calls, ${drafts} drafts saved`,
  );
}

const [file] = process.argv.slice(2);
const seed = Number(SOAK_SEED ?? Date.now() % 2 ** 31);
const fine = file ? await again(file) : await afresh(seed, Number(SOAK_RUNS ?? 2_000));
server.close();
if (fine) console.log('0 lost, 0 delivered twice, 0 out of order, 0 shown without the host’s word, 0 busy for ever');
else process.exitCode = 1;
