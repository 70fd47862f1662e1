import '@vaadin/combo-box';
import { directoryOf, LIST, ROW, texts } from './entries.mjs';

const make = (parent) => parent.appendChild(document.createElement('span'));

/** `<vaadin-combo-box>`, to which the page says what is found: its own search lower-cases every name for every key. */
export async function begin(count) {
  const directory = directoryOf(count);
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = `vaadin-combo-box { inline-size: 400px; --vaadin-combo-box-overlay-max-height: ${LIST}px }
    vaadin-combo-box-item { block-size: ${ROW}px; box-sizing: border-box }`;
  const combobox = document.createElement('vaadin-combo-box');
  const found = (query) => directory.find(query).map((place) => directory.entries[place]);
  combobox.itemIdPath = 'id';
  combobox.itemLabelPath = 'name';
  combobox.renderer = (root, _, { item }) => {
    while (root.childElementCount < 3) make(root);
    ['name', 'detail', 'availability'].forEach((part, index) => {
      root.children[index].textContent = item[part];
    });
  };
  combobox.filteredItems = found('');
  combobox.addEventListener('filter-changed', ({ detail }) => {
    combobox.filteredItems = found(detail.value);
  });
  document.body.append(combobox);
  await new Promise(requestAnimationFrame);
  return {
    open: () => {
      combobox.focus();
      combobox.open();
    },
    close: () => {
      combobox.cancel();
    },
    field: () => combobox.inputElement,
    makeChanges: directory.makeChanges,
    change: () => {
      directory.change();
      combobox.filteredItems = found(combobox.filter);
    },
    shown: () => texts('vaadin-combo-box-item:not([hidden])'),
  };
}
