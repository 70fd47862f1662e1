import { randomUUID } from 'node:crypto';
import { Desk } from './desk.mjs';

/** How long the last tab may take until nothing is on its way any more, in real ms. */
const RESTS_WITHIN_MS = 20_000;

const addressOf = (name, { history }, { speed, spoil }) => {
  const given = {
    run: name,
    speed,
    since: Date.now(),
    ...(history && { history: '' }),
    ...(spoil && { break: spoil }),
  };
  return `/tab?${new URLSearchParams(given)}`;
};

/** Runs one schedule on a machine, and tells what was promised and what came of it. */
export async function run(schedule, { TabsHost, Notebook, machine, hosts, counts, ...how }) {
  const name = randomUUID();
  const notebook = new Notebook();
  const host = new TabsHost(schedule, how.speed, notebook.record);
  hosts.set(name, host);
  const desk = new Desk({ machine, address: addressOf(name, schedule, how), host, notebook, counts });
  try {
    await desk.begin(schedule.conversations);
    for (const step of schedule.steps) await desk.do(step);
    await desk.conclude(RESTS_WITHIN_MS);
    notebook.counted(host.tasks, schedule.conversations);
  } finally {
    await desk.closeAll();
    hosts.delete(name);
  }
  counts.runs++;
  counts.kept += notebook.accepted.length;
  counts.deliveries += notebook.deliveries;
  counts.repeated += host.repeated;
  return notebook;
}
