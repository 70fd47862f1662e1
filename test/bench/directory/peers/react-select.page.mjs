import { Children, createElement as h, useReducer, useState } from 'react';
import { createRoot } from 'react-dom/client';
import Select, { createFilter } from 'react-select';
import { List } from 'react-window';
import { directoryOf, LIST, ROW, texts } from './entries.mjs';

const Row = ({ index, style, rows }) => h('div', { style }, rows[index]);

/** The rows of react-select in a window of react-window. */
function MenuList({ children }) {
  const rows = Children.toArray(children);
  if (rows.length === 0) return null;
  return h(List, {
    rowComponent: Row,
    rowCount: rows.length,
    rowHeight: ROW,
    rowProps: { rows },
    overscanCount: 10,
    style: { blockSize: LIST },
  });
}

// because what is searched is prepared already, and lower-casing it again for every key would only cost more
const filterOption = createFilter({ ignoreCase: false, ignoreAccents: false, stringify: ({ data }) => data.searched });

const formatOptionLabel = ({ entries, place }) => {
  const { name, detail, availability } = entries[place];
  return [name, detail, availability].map((text, index) => h('span', { key: index }, text));
};

function Combobox({ options, handle }) {
  const [isOpen, setOpen] = useState(false);
  const [, update] = useReducer((round) => round + 1, 0);
  Object.assign(handle, { setOpen, update });
  return h(Select, {
    ...{ options, filterOption, formatOptionLabel, components: { MenuList } },
    menuIsOpen: isOpen,
    instanceId: 'bench',
    // the same function would mean that no row has changed
    getOptionValue: ({ value }) => value,
    classNamePrefix: 'bench',
  });
}

/** `react-select` with react-window instead of its own list. */
export async function begin(count) {
  const directory = directoryOf(count);
  const { entries, searched } = directory;
  const options = entries.map(({ id, name }, place) => ({
    ...{ entries, place, value: id, label: name, searched: searched[place] },
  }));
  const handle = {};
  createRoot(document.body.appendChild(document.createElement('div'))).render(h(Combobox, { options, handle }));
  while (!handle.setOpen) await new Promise(requestAnimationFrame);
  return {
    open: () => {
      document.querySelector('input').focus();
      handle.setOpen(true);
    },
    close: () => {
      document.querySelector('input').blur();
      handle.setOpen(false);
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
