import '@lit-labs/virtualizer';
import { html, nothing, render } from 'lit';
import { directoryOf, LIST, ROW, texts } from './entries.mjs';

/** `<lit-virtualizer>` below a plain field. */
export function begin(count) {
  const directory = directoryOf(count);
  const place = document.body.appendChild(document.createElement('div'));
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = `lit-virtualizer { block-size: ${LIST}px; inline-size: 400px }
    [role=option] { block-size: ${ROW}px; inline-size: 100% }`;
  let isOpen = false;
  let items = [];
  const rowOf = (index) => {
    const { name, detail, availability } = directory.entries[index];
    return html`<div role="option"><span>${name}</span><span>${detail}</span><span>${availability}</span></div>`;
  };
  let renderItem = rowOf;
  const draw = () => {
    render(
      html`<input @input=${search} />
        <div ?hidden=${!isOpen}>
          ${
            isOpen
              ? html`<lit-virtualizer scroller .items=${items} .renderItem=${renderItem}></lit-virtualizer>`
              : nothing
          }
        </div>`,
      place,
    );
  };
  const field = () => place.querySelector('input');
  const search = () => {
    items = directory.find(field().value);
    draw();
  };
  draw();
  return {
    open: () => {
      isOpen = true;
      field().focus();
      search();
    },
    close: () => {
      isOpen = false;
      field().value = '';
      draw();
    },
    field,
    makeChanges: directory.makeChanges,
    change: () => {
      directory.change();
      renderItem = (index) => rowOf(index);
      draw();
    },
    shown: () => texts('[role=option]'),
  };
}
