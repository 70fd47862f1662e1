import type { RequestName } from 'outbound-elements/core';
import type { Fault, Knobs, SimulatedDesktop } from 'outbound-elements/hosts/simulated';
import { byId, choice, number, text, tick } from './controls.js';
import type { DemoWords } from './words.js';

const ticks = [
  'licensed',
  'channelsEnabled',
  'smsHandled',
  'emailHandled',
  'imagesForbidden',
  'wrapUpRequired',
  'wrapUpNotes',
] as const satisfies readonly (keyof Knobs)[];

const choices = {
  entryPoints: ['several', 'one', 'none'],
  duplicates: ['none', 'mine', 'other-agent'],
  receivers: ['accept', 'decline', 'never-answer'],
  customers: ['answer', 'silent'],
  delivery: ['arrives', 'bounces'],
  subjects: ['free', 'used'],
  review: ['off', 'warn', 'block'],
  scan: ['clean', 'refuses'],
  policy: ['allow', 'warn', 'warn-why', 'quiet-hours', 'block'],
  contacts: ['people', 'none'],
  wrapUpCodes: ['all', 'fewer', 'none', 'renamed'],
  latency: ['normal', 'slow', 'none'],
} as const satisfies Partial<Record<keyof Knobs, readonly string[]>>;

/** The requests that the page can make fail. */
const faultyRequests = [
  'readDesk',
  'previewTask',
  'createTask',
  'findTask',
  'acceptTask',
  'findContacts',
  'listMessages',
  'listTemplates',
  'checkSubject',
  'reviewMessage',
  'uploadFile',
  'suggestReplies',
  'listWorkflows',
  'runWorkflow',
  'sendMessage',
  'listTargets',
  'transferTask',
  'endTask',
  'listWrapUpCodes',
  'wrapUpTask',
  'extendWrapUp',
  'cancelAutoWrapUp',
] as const satisfies readonly RequestName[];

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record) as Key[];

const automatic = ['off', 'host', 'ours'] as const;

function wrapUpClock(desktop: SimulatedDesktop, { knobs, values }: DemoWords): HTMLElement {
  const { autoWrapUp } = desktop.knobs;
  const now = autoWrapUp === 'off' ? 'off' : autoWrapUp.clock;
  const options = automatic.map((value) => [value, values[value] ?? value] as const);
  return choice(knobs.autoWrapUp, options, now, (value) => {
    const isOn = value === 'host' || value === 'ours';
    desktop.set({ autoWrapUp: isOn ? { seconds: 30, clock: value, mayExtend: true, mayCancel: true } : 'off' });
  });
}

/** Shows the knobs of the simulated centre as they stand. */
export function showKnobs(desktop: SimulatedDesktop, words: DemoWords): void {
  const { knobs, values } = words;
  byId('knobs', HTMLFormElement).replaceChildren(
    ...ticks.map((knob) =>
      tick(knobs[knob], desktop.knobs[knob], (on) => {
        desktop.set({ [knob]: on });
      }),
    ),
    number(knobs.taskLimit, desktop.knobs.taskLimit, (taskLimit) => {
      desktop.set({ taskLimit });
    }),
    text(knobs.administrator, desktop.knobs.administrator, (administrator) => {
      desktop.set({ administrator });
    }),
    ...keysOf(choices).map((knob) => {
      const options = choices[knob].map((value) => [value, values[value] ?? value] as const);
      return choice(knobs[knob], options, desktop.knobs[knob], (value) => {
        desktop.set({ [knob]: value });
      });
    }),
    wrapUpClock(desktop, words),
  );
}

/** Shows what can go wrong with each request, and what does now. */
export function showFaults(desktop: SimulatedDesktop, words: DemoWords): void {
  const options = keysOf<Fault | 'none'>(words.faults).map((fault) => [fault, words.faults[fault]] as const);
  byId('faults', HTMLFormElement).replaceChildren(
    ...faultyRequests.map((request) => {
      const setting = desktop.knobs.faults[request];
      const now = typeof setting === 'object' ? setting.fault : (setting ?? 'none');
      return choice(words.requests[request], options, now, (value) => {
        const fault = options.find(([name]) => name === value)?.[0];
        desktop.set({ faults: { ...desktop.knobs.faults, [request]: fault === 'none' ? undefined : fault } });
      });
    }),
  );
}
