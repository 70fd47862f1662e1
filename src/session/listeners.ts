/** Whoever wants to hear of something. One that throws is reported to the console and spoils nothing for the others. */
export function listeners<Value>() {
  const all = new Set<(value: Value) => void>();
  return {
    add: (listener: (value: Value) => void): (() => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (value: Value): void => {
      for (const listener of all) {
        try {
          listener(value);
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
}
