import { simulatedDesktop, type SimulatedDesktop } from 'outbound-elements/hosts/simulated';
import { simulatedWebex, type SimulatedWebex } from 'outbound-elements/hosts/simulated-webex';
import { isLanguage } from '../page-words.js';
import { defineBuiltIns } from './built-in.js';
import { Store } from './store.js';

const address = new URLSearchParams(location.search);

/** A desktop of Webex in this page: a simulated one, and what a layout binds of it. */
export interface PageDesktop {
  readonly centre: SimulatedDesktop;
  readonly webex: SimulatedWebex;
  readonly store: Store;
  /** Where this page has what a layout names. */
  readonly served: (script: string) => string;
}

/** Reads the page's address (`lang`, `theme`, `dir`, `seed`, `script`) and opens the desktop. */
export function openDesktop(): PageDesktop {
  const asked = address.get('lang') ?? navigator.language.slice(0, 2);
  const language = isLanguage(asked) ? asked : 'en';
  const root = document.documentElement;
  root.lang = language;
  root.dir = address.get('dir') === 'rtl' ? 'rtl' : 'ltr';
  const isDark =
    address.get('theme') === 'dark' || (!address.has('theme') && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = isDark ? 'dark' : 'light';
  const latency = address.get('latency') === 'none' ? 'none' : 'normal';
  const centre = simulatedDesktop({ language, seed: Number(address.get('seed') ?? 7), knobs: { latency } });
  const webex = simulatedWebex(centre);
  const { social, email } = webex.channels();
  defineBuiltIns(centre);
  const store = new Store({
    'app.darkMode': String(isDark),
    'agent.agentId': webex.agentId,
    'agent.channels.socialCount': social,
    'agent.channels.emailCount': email,
    'agent.wrapUpData': { wrapUpProps: webex.wrapUpProps() },
    'auth.accessToken': 'token-1',
  });
  const here = address.get('script');
  return { centre, webex, store, served: () => here ?? new URL('./widgets.ts', import.meta.url).href };
}
