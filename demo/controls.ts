/** An element of the page by its id; the page is ours, so a missing one is a mistake in it. */
export function byId<Element extends HTMLElement>(id: string, type: new () => Element): Element {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`demo/index.html has no #${id} of the expected kind.`);
  return found;
}

/** A choice: its words by its values. */
export type Options = readonly (readonly [value: string, label: string])[];

/** Fills a select, keeping what was chosen. */
export function fillSelect(select: HTMLSelectElement, options: Options): void {
  const { value } = select;
  select.replaceChildren(...options.map(([option, label]) => new Option(label, option)));
  if (options.some(([option]) => option === value)) select.value = value;
}

const labelled = (text: string, control: HTMLElement): HTMLLabelElement => {
  const label = document.createElement('label');
  const words = document.createElement('span');
  words.textContent = text;
  label.append(words, control);
  return label;
};

/** A labelled choice. */
export function choice(text: string, options: Options, value: string, choose: (value: string) => void): HTMLElement {
  const select = document.createElement('select');
  fillSelect(select, options);
  select.value = value;
  select.addEventListener('change', () => {
    choose(select.value);
  });
  return labelled(text, select);
}

/** A labelled tick. */
export function tick(text: string, checked: boolean, turn: (checked: boolean) => void): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = checked;
  box.addEventListener('change', () => {
    turn(box.checked);
  });
  return labelled(text, box);
}

/** A labelled number, from 0. */
export function number(text: string, value: number, turn: (value: number) => void): HTMLElement {
  const field = document.createElement('input');
  field.type = 'number';
  field.min = '0';
  field.value = String(value);
  field.addEventListener('input', () => {
    if (field.validity.valid && field.value) turn(field.valueAsNumber);
  });
  return labelled(text, field);
}

/** A labelled line of text. */
export function text(label: string, value: string, turn: (value: string) => void): HTMLElement {
  const field = document.createElement('input');
  field.type = 'text';
  field.value = value;
  field.addEventListener('change', () => {
    turn(field.value);
  });
  return labelled(label, field);
}
