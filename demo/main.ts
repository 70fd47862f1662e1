import 'outbound-elements/define';
import { OutboundSession, type OutboundAnnouncement } from 'outbound-elements';
import { agentStates, memorySessionStore, type AgentState, type AnnouncementType } from 'outbound-elements/core';
import { recordDesktop } from 'outbound-elements/hosts/recorded';
import { simulatedDesktop } from 'outbound-elements/hosts/simulated';
import { showFaults, showKnobs } from './centre.js';
import { byId, fillSelect } from './controls.js';
import { connectLogs } from './log-bar.js';
import { isLanguage, label, wordsNow } from './page-words.js';
import { speakReplay } from './replay/replay.js';
import { repeat } from './status.js';

const address = new URLSearchParams(location.search);
const asked = address.get('lang') ?? navigator.language.slice(0, 2);
const language = isLanguage(asked) ? asked : 'en';

const session = byId('session', OutboundSession);
const desktop = simulatedDesktop({
  language,
  seed: Number(address.get('seed') ?? 7),
  colleagues: Number(address.get('colleagues') ?? 60),
  searchesTargets: address.has('searches-targets'),
});
const recorded = recordDesktop(desktop);
session.desktop = recorded;
// this centre forgets its tasks with the page: one of the page before would be nobody's
session.sessionStore = memorySessionStore();

const root = document.documentElement;

const selects = {
  state: byId('state', HTMLSelectElement),
  language: byId('language', HTMLSelectElement),
  theme: byId('theme', HTMLSelectElement),
  direction: byId('direction', HTMLSelectElement),
};

function speak(tag: string): void {
  root.lang = tag;
  const words = wordsNow();
  document.title = words.page.title;
  label(document);
  const { page } = words;
  fillSelect(
    selects.state,
    agentStates.map((state) => [state, page[state]]),
  );
  fillSelect(selects.language, [
    ['es', 'Español'],
    ['en', 'English'],
  ]);
  fillSelect(selects.theme, [
    ['auto', page.auto],
    ['light', page.light],
    ['dark', page.dark],
  ]);
  fillSelect(selects.direction, [
    ['ltr', page.ltr],
    ['rtl', page.rtl],
  ]);
  showKnobs(desktop, words);
  showFaults(desktop, words);
  speakReplay();
  repeat();
}

function showState(): void {
  selects.state.value = desktop.knobs.agentState;
}

speak(language);
connectLogs(recorded);
selects.language.value = language;
selects.theme.value = address.get('theme') ?? 'auto';
selects.direction.value = address.get('dir') ?? 'ltr';
root.dataset.theme = selects.theme.value;
root.dir = selects.direction.value;

selects.state.addEventListener('change', () => {
  desktop.set({ agentState: agentStates.find((state): state is AgentState => state === selects.state.value) });
});
selects.language.addEventListener('change', () => {
  speak(selects.language.value);
});
selects.theme.addEventListener('change', () => {
  root.dataset.theme = selects.theme.value;
});
selects.direction.addEventListener('change', () => {
  root.dir = selects.direction.value;
});

const centre = byId('centre', HTMLElement);
const toggle = byId('centre-toggle', HTMLButtonElement);
toggle.addEventListener('click', () => {
  centre.hidden = !centre.hidden;
  toggle.ariaExpanded = String(!centre.hidden);
});

const shownTask = () => {
  const { tasks = [], selectedKey } = session.session?.view ?? {};
  return tasks.find(({ key }) => key === selectedKey)?.task;
};
byId('reply', HTMLButtonElement).addEventListener('click', () => {
  const task = shownTask();
  if (task) desktop.reply(task.conversationId, wordsNow().page.customerSays);
});
byId('offer', HTMLButtonElement).addEventListener('click', () => {
  desktop.offer();
});
byId('customer-ends', HTMLButtonElement).addEventListener('click', () => {
  const task = shownTask();
  if (task) desktop.endByCustomer(task.id);
});

const announcements: readonly AnnouncementType[] = [
  'outbound-eligibility-changed',
  'outbound-task-created',
  'outbound-task-accepted',
  'outbound-task-refused',
  'outbound-task-warned',
  'outbound-task-outcome-unknown',
  'outbound-message-sent',
  'outbound-message-failed',
  'outbound-message-received',
  'outbound-transfer-started',
  'outbound-transfer-accepted',
  'outbound-transfer-declined',
  'outbound-conversation-ended',
  'outbound-wrap-up-completed',
  'outbound-task-closed',
  'outbound-fact-ignored',
];

function showEvent({ type, detail }: OutboundAnnouncement): void {
  const row = document.createElement('li');
  const data = document.createElement('code');
  data.textContent = JSON.stringify(detail);
  row.append(type, document.createElement('br'), data);
  const events = byId('events', HTMLOListElement);
  events.prepend(row);
  events.children[30]?.remove();
}

for (const type of announcements) {
  document.addEventListener(type, (event) => {
    showEvent(event);
    // the centre changes states by itself too: RONA when an offered task was not accepted in time
    showState();
  });
}
