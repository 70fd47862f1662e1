/** The same by hand: a window of rows over an array, in plain DOM; what nothing can be much faster than. */
export function floor(count: number) {
  const box = document.createElement('div');
  box.style.cssText = 'overflow: auto; block-size: 400px; inline-size: 700px';
  document.body.append(box);
  const texts = Array.from({ length: count }, (_, index) => `${index}: ${'An answer of some length. '.repeat(4)}`);
  const frame = (): Promise<unknown> =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        setTimeout(resolve);
      }),
    );
  const draw = (): void => {
    const room = document.createElement('div');
    room.style.blockSize = `${Math.max(0, texts.length - 16) * 72}px`;
    const rows = texts.slice(-16).map((text) => {
      const row = document.createElement('div');
      const [author, time, said, status] = ['b', 'time', 'p', 'p'].map((name) => document.createElement(name));
      for (const [part, words] of [
        [author, 'You'],
        [time, '12:00'],
        [said, text],
        [status, 'Delivered'],
      ] as const) {
        if (!part) continue;
        part.textContent = words;
        row.append(part);
      }
      return row;
    });
    box.replaceChildren(room, ...rows);
    box.scrollTop = box.scrollHeight;
  };
  return {
    open: async () => {
      draw();
      await frame();
    },
    close: async () => {
      box.replaceChildren();
      await frame();
    },
    hear: async () => {
      texts.push('One more.');
      draw();
      await frame();
    },
  };
}

Object.assign(globalThis, { floor });
