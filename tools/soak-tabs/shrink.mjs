/** Every list that is shorter by one part, from halves down to single ones. */
function* shorter(list) {
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < list.length; from += size) yield [...list.slice(0, from), ...list.slice(from + size)];
}

const PARTS = ['steps', 'sends', 'looks', 'creates'];

/** Real tabs do not do the same twice: what does not fail in so many tries is taken not to fail. */
const TRIES = 2;

/** Makes a schedule that fails smaller, as long as `fails` says that it still does, in at most so many runs. */
export async function shrink(schedule, fails, runs = 60) {
  let left = runs;
  const stillFails = async (candidate) => {
    for (let tried = 0; tried < TRIES && left > 0; tried++) {
      left--;
      if (await fails(candidate)) return true;
    }
    return false;
  };
  const once = async (smallest) => {
    for (const part of PARTS)
      for (const list of shorter(smallest[part])) {
        const candidate = { ...smallest, [part]: list };
        if (left > 0 && (await stillFails(candidate))) return candidate;
      }
    return undefined;
  };
  let smallest = schedule;
  for (let next = await once(smallest); next; next = await once(smallest)) smallest = next;
  return smallest;
}
