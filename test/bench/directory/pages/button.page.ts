import '../../../../components/outbound-launcher/define.js';

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** A launcher that nobody has pressed yet, drawn, and about to be painted; and then what it knows of the agent. */
export async function begin() {
  const launcher = document.body.appendChild(document.createElement('outbound-launcher'));
  await launcher.updateComplete;
  const inside = (selector: string) => launcher.shadowRoot?.querySelector(selector);
  if (!inside('button')?.checkVisibility()) throw new Error('The launcher has no button.');
  return {
    ready: async () => {
      while (!inside('button.closed')) await frame();
    },
  };
}
