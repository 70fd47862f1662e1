import { useVirtualizer } from '@tanstack/react-virtual';
import { useCombobox } from 'downshift';
import { createElement as h, useMemo, useReducer, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { directoryOf, LIST, ROW, texts } from './entries.mjs';

/** `useCombobox` of downshift over the rows that `useVirtualizer` of TanStack wants drawn. */
function Combobox({ directory, handle }) {
  const [query, setQuery] = useState('');
  const [, update] = useReducer((round) => round + 1, 0);
  const items = useMemo(() => directory.find(query), [directory, query]);
  const list = useRef(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const combobox = useCombobox({
    items,
    inputValue: query,
    itemToString: (place) => (place === null ? '' : directory.entries[place].name),
    scrollIntoView: () => undefined,
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    onHighlightedIndexChange: ({ highlightedIndex, type }) => {
      if (highlightedIndex >= 0 && type !== useCombobox.stateChangeTypes.ItemMouseMove)
        virtualizer.scrollToIndex(highlightedIndex);
    },
  });
  handle.update = update;
  handle.combobox = combobox;
  handle.clear = () => setQuery('');
  return h(
    'div',
    null,
    h('label', combobox.getLabelProps(), 'To'),
    h('input', combobox.getInputProps()),
    h(
      'div',
      combobox.getMenuProps({ ref: list, style: { overflow: 'auto', maxBlockSize: LIST, inlineSize: 400 } }),
      combobox.isOpen &&
        h(
          'div',
          { style: { blockSize: virtualizer.getTotalSize(), position: 'relative' } },
          virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const { name, detail, availability } = directory.entries[items[index]];
            const style = { position: 'absolute', blockSize: ROW, transform: `translateY(${start}px)` };
            return h(
              'div',
              { key, ...combobox.getItemProps({ item: items[index], index, style }) },
              h('span', null, name),
              h('span', null, detail),
              h('span', null, availability),
            );
          }),
        ),
    ),
  );
}

/** A list that downshift opens and TanStack draws. */
export async function begin(count) {
  const directory = directoryOf(count);
  const handle = {};
  createRoot(document.body.appendChild(document.createElement('div'))).render(h(Combobox, { directory, handle }));
  while (!handle.combobox) await new Promise(requestAnimationFrame);
  return {
    open: () => {
      document.querySelector('input').focus();
      handle.combobox.openMenu();
    },
    close: () => {
      handle.combobox.closeMenu();
      handle.clear();
    },
    field: () => document.querySelector('input'),
    makeChanges: directory.makeChanges,
    change: () => {
      directory.change();
      handle.update();
    },
    shown: () => texts('[role=option]'),
  };
}
