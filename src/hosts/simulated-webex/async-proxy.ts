type Deed = (...args: readonly unknown[]) => unknown;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A wire that carries copies, each in a task of its own, and knows whether anything is on its way. */
export function wire() {
  const { port1, port2 } = new MessageChannel();
  const arrivals: (() => void)[] = [];
  port2.onmessage = () => arrivals.shift()?.();
  return {
    isBusy: () => arrivals.length > 0,
    carry: <Value>(value: Value): Promise<Value> => {
      // as postMessage would, so that what cannot be copied is refused here
      const copy = structuredClone(value);
      return new Promise((resolve) => {
        arrivals.push(() => {
          resolve(copy);
        });
        port1.postMessage(undefined);
      });
    },
    close: () => {
      port1.close();
    },
  };
}

/**
 * A service as a frame without access to the desktop has it: of the same shape, but everything that is called is called
 * at the other end of a wire, whatever it answers or tells arrives later as a copy, and nothing is known at once.
 */
export function behindWire<Service extends object>(service: Service, { carry }: ReturnType<typeof wire>): Service {
  const ears = new WeakMap<Deed, Deed>();
  const heard = (listener: Deed): Deed => {
    const ear = ears.get(listener) ?? ((message) => void carry(message).then(listener));
    ears.set(listener, ear);
    return ear;
  };
  const distant =
    (deed: Deed): Deed =>
    (...args) => {
      const [listener] = args;
      // a listener stays at this end, and what it is told crosses the wire
      if (typeof listener === 'function') return deed(heard(listener as Deed));
      return carry(args).then((copies) => Promise.resolve(deed(...copies)).then(carry, rejectedBy(carry)));
    };
  const wrap = (part: unknown, name = ''): unknown => {
    // what only makes an end of the wire makes it at this end
    if (typeof part === 'function')
      return name.startsWith('create')
        ? (...args: readonly unknown[]) => wrap((part as Deed)(...args))
        : distant(part as Deed);
    return isObject(part) && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).map(([inner, value]) => [inner, wrap(value, inner)]))
      : part;
  };
  return wrap(service) as Service;
}

const rejectedBy =
  (carry: ReturnType<typeof wire>['carry']) =>
  async (error: unknown): Promise<never> => {
    throw await carry(error instanceof Error ? new Error(error.message) : error);
  };
