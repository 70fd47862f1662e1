/** As long as a page that paints nothing, because it stands behind others, is waited for: ms. */
const patience = 100;

/** Calls back once what the page has to show is painted, and soon where nothing is painted. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) work();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, patience);
}
