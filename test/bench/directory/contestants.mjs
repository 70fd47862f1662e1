/** In plain DOM: what nothing can be much faster than. */
export const FLOOR = { name: 'the floor', page: 'pages/floor.page.ts' };

export const PANEL = { name: 'transfer-panel', page: 'pages/panel.page.ts' };

/** What others have made; they come from npm. */
export const PEERS = [
  { name: 'downshift, @tanstack/react-virtual', page: 'peers/downshift.page.mjs' },
  { name: '@lit-labs/virtualizer', page: 'peers/lit-virtualizer.page.mjs' },
  { name: '@vaadin/combo-box', page: 'peers/vaadin.page.mjs' },
  { name: 'react-select, react-window', page: 'peers/react-select.page.mjs' },
];

export const ALL = [FLOOR, PANEL, ...PEERS];

/** The same on a page that has its session already; only its cold start is of interest. */
export const JOINING = { name: 'transfer-panel, later', page: 'pages/joining.page.ts', isPrepared: true };

export const BUTTON = { name: 'outbound-launcher', page: 'pages/button.page.ts' };
export const PLAIN_BUTTON = { name: 'a button', page: 'pages/plain.page.ts' };
