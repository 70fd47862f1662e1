/** A button in plain DOM: what the first text on a page costs by itself. */
export function begin() {
  document.body.appendChild(document.createElement('button')).textContent = 'Transfer';
}
