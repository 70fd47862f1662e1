const parts = ['b', 'time', 'p', 'p'] as const;

function row(text: string): HTMLElement {
  const box = document.createElement('div');
  const words = ['You', '12:00', text, 'Delivered'];
  parts.forEach((name, index) => {
    box.appendChild(document.createElement(name)).textContent = words[index] ?? '';
  });
  return box;
}

/** The same by hand: a window of rows over an array, in plain DOM; what nothing can be much faster than. */
export function begin(count: number) {
  const box = document.body.appendChild(document.createElement('div'));
  box.style.cssText = 'overflow: auto; block-size: 400px; inline-size: 700px';
  const texts = Array.from({ length: count }, (_, index) => `${index}: ${'An answer of some length. '.repeat(4)}`);
  const draw = (): void => {
    const room = document.createElement('div');
    room.style.blockSize = `${Math.max(0, texts.length - 16) * 72}px`;
    box.replaceChildren(room, ...texts.slice(-16).map(row));
    box.scrollTop = box.scrollHeight;
  };
  return {
    open: draw,
    close: () => {
      box.replaceChildren();
    },
    hear: () => {
      texts.push('One more.');
      draw();
    },
  };
}
