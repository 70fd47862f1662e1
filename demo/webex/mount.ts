import type { Store } from './store.js';
import type { Widget } from './layout.js';

/** How a document gets the script of a widget: once each, by a script tag. */
export type ScriptLoader = (address: string) => void;

/** Loads scripts into a document, each once; `served` says where this demo has what a layout names. */
export function scriptsOf(page: Document, served: (address: string) => string): ScriptLoader {
  const loaded = new Set<string>();
  return (address) => {
    if (loaded.has(address)) return;
    loaded.add(address);
    const script = page.createElement('script');
    script.src = served(address);
    // a bundle for layouts is a plain script; what a dev server serves is a module
    if (!script.src.endsWith('.js')) script.type = 'module';
    page.head.append(script);
  };
}

/** How a document makes the elements of a layout. */
export interface Making {
  readonly page: Document;
  readonly store: Store;
  /** Makes what comes with a script: a widget. */
  readonly widget: (widget: Widget) => HTMLElement;
}

/** Makes an element as a desktop does: its tag, its attributes and properties, its children. */
export function elementOf(
  { comp, attributes, properties, textContent, children }: Widget,
  making: Making,
): HTMLElement {
  const { page, store } = making;
  const element = page.createElement(comp);
  for (const [name, said] of Object.entries(attributes ?? {}))
    store.bind(said, (value) => {
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, typeof value === 'string' ? value : JSON.stringify(value));
    });
  for (const [name, said] of Object.entries(properties ?? {}))
    store.bind(said, (value) => {
      Object.assign(element, { [name]: value });
    });
  if (textContent) element.textContent = textContent;
  element.append(...(children ?? []).map((child) => mount(child, making)));
  return element;
}

/** Makes an element of a layout, or the widget that it is. */
export const mount = (widget: Widget, making: Making): HTMLElement =>
  widget.script ? making.widget(widget) : elementOf(widget, making);

/** Wraps an element in the shadow roots that a desktop puts around every widget. */
export function nested(element: HTMLElement, depth = 3): HTMLElement {
  if (depth === 0) return element;
  const wrapper = element.ownerDocument.createElement('div');
  wrapper.className = 'dynamic-widget-wrapper';
  wrapper.attachShadow({ mode: 'open' }).append(nested(element, depth - 1));
  return wrapper;
}
