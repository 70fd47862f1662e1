/* What is run inside a page; each is sent there by itself. */

/** Marks the frame in which rows are there that hold what was typed. */
export async function markShown(deeds, mark, wanted = '') {
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const isThere = () => {
    const rows = deeds.shown();
    return rows.length > 0 && rows.every((row) => plain(row).includes(wanted));
  };
  const end = performance.now() + 30_000;
  do {
    if (performance.now() > end) throw new Error(`Nothing is found for "${wanted}": ${deeds.shown().slice(0, 3)}`);
    await new Promise(globalThis.requestAnimationFrame);
  } while (!isThere());
  performance.mark(mark);
}

/** Opens it, and marks when. */
export function markOpened(deeds) {
  performance.mark('bench-from');
  deeds.open();
}

/** Marks the first key, and the frame after it. */
export function markKey() {
  const once = { capture: true, once: true };
  const frame = () => globalThis.requestAnimationFrame(() => performance.mark('bench-frame'));
  globalThis.addEventListener('keydown', () => performance.mark('bench-from'), once);
  globalThis.addEventListener('input', frame, once);
}

/** What was done last is on the screen: two frames, because some draw in the second. */
export async function painted() {
  for (let frame = 0; frame < 2; frame++)
    await new Promise((resolve) => globalThis.requestAnimationFrame(() => setTimeout(resolve)));
}
