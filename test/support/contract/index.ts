import { expect } from '@open-wc/testing';
import type { Capability } from '../../../src/index.js';
import { agentAt, type Agent, type HostSetup, type Scenario } from './agent.js';
import { beforehand } from './beforehand.js';
import { closing } from './closing.js';
import { conversing } from './conversing.js';
import { conversingInTrouble } from './conversing-in-trouble.js';
import { files } from './files.js';
import { firstWords } from './first-words.js';
import { judged } from './judged.js';
import { launching } from './launching.js';
import { launchingInTrouble } from './launching-in-trouble.js';
import { mail } from './mail.js';
import { oddHost } from './odd-host.js';
import { olderMessages } from './older-messages.js';
import { proposed } from './proposed.js';
import { transferring } from './transferring.js';
import { transferringBack } from './transferring-back.js';
import { transferringInTrouble } from './transferring-in-trouble.js';

export type { ContractHost, HostSetup } from './agent.js';

const chapters: Readonly<Record<string, readonly Scenario[]>> = {
  'before there is a task': beforehand,
  launching,
  'launching in trouble': launchingInTrouble,
  'the first words': firstWords,
  conversing,
  'conversing in trouble': conversingInTrouble,
  'what is judged before it is sent': judged,
  'what is proposed': proposed,
  files,
  mail,
  'older messages': olderMessages,
  transferring,
  'transferring in trouble': transferringInTrouble,
  'transferring with a note, and back': transferringBack,
  closing,
  'at an odd host': oddHost,
};

/** The stories that can be told of a host which is able to do this. */
export const ableTo =
  (capabilities: readonly Capability[]) =>
  ({ needs }: Scenario): boolean =>
    needs === undefined || capabilities.includes(needs);

/** What holds after every story: nothing waits for ever, and no message arrived twice. */
async function expectPeace({ wait, session, centre, isLooking }: Agent): Promise<void> {
  await wait(90);

  expect(session.view.tasks.filter(({ busy }) => busy)).to.be.empty;
  expect(isLooking()).to.be.false;
  const delivered = centre.delivered.map(({ clientToken }) => clientToken);
  expect(delivered).to.deep.equal([...new Set(delivered)]);
}

/** Puts a host through the host contract. A new host is one line: its name, and how a centre behind it is opened. */
export function describeDesktopContract(
  name: string,
  setup: HostSetup,
  isTold: (scenario: Scenario) => boolean = () => true,
): void {
  describe(`the host contract, kept by ${name}`, () => {
    for (const [chapter, scenarios] of Object.entries(chapters)) {
      const told = scenarios.filter(isTold);
      // a chapter of which nothing is told is none
      if (told.length > 0) describeChapter(chapter, told, setup);
    }
  });
}

function describeChapter(chapter: string, scenarios: readonly Scenario[], setup: HostSetup): void {
  describe(chapter, () => {
    for (const { rules, story, knobs, play } of scenarios)
      it(`${story} (${rules})`, async () => {
        const agent = await agentAt(setup, knobs);

        await play(agent);

        await expectPeace(agent);
        agent.leave();
      });
  });
}
