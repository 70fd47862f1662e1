/** Does it once the machines have finished their step: a listener may then do anything with them. */
export const afterwards =
  <Value>(tell: (value: Value) => void) =>
  (value: Value): void => {
    queueMicrotask(() => {
      tell(value);
    });
  };
