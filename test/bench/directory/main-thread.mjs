/** What the main thread of a page did between two marks that it set: in ms of its own time, and the longest task of that. */
export async function traced(page, act) {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  await act();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const marks = traceEvents.filter(({ cat, name }) => cat === 'blink.user_timing' && /^bench-/.test(name));
  const [begun] = marks.filter(({ name }) => name === 'bench-from');
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === begun.pid && tid === begun.tid)
    .sort((one, other) => one.ts - other.ts);
  const until = (mark) => {
    const ended = marks.find(({ name }) => name === mark);
    // a mark is set in a frame, and what is painted then is painted by the same task
    const done = tasks.filter(({ ts, dur }) => ts + dur > begun.ts && ts < ended.ts);
    const costs = done.map(({ tdur = 0 }) => tdur / 1000);
    return { cpu: costs.reduce((all, cost) => all + cost, 0), longest: Math.max(...costs) };
  };
  return Object.fromEntries(marks.filter((mark) => mark !== begun).map(({ name }) => [name.slice(6), until(name)]));
}
