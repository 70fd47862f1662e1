import '../../../../components/outbound-launcher/define.js';

/** A launcher that nobody has pressed yet. */
export async function begin() {
  const launcher = document.body.appendChild(document.createElement('outbound-launcher'));
  while (!launcher.shadowRoot?.querySelector('button')?.checkVisibility()) await new Promise(requestAnimationFrame);
}
