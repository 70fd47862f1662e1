import type { Clock, Desktop, TransferTarget } from '../../src/index.js';
import { openDirectory, type DirectoryOptions } from '../../src/session/directory/index.js';
import { deskAt } from '../support/desk-at.js';
import { colleague, newConversation, queue } from '../support/nouns.js';
import { sales } from './directory.fixture.js';

/** How many wait on a clock from now on. */
function waitingOn(clock: Clock): () => number {
  const waiting = new Set<object>();
  const plain = clock.at.bind(clock);
  clock.at = (at, then) => {
    const one = {};
    waiting.add(one);
    const takeBack = plain(at, () => {
      waiting.delete(one);
      then();
    });
    return () => {
      waiting.delete(one);
      takeBack();
    };
  };
  return () => waiting.size;
}

/** A desk with a conversation and these targets, and its directory. */
export async function directoryAt(
  options: DirectoryOptions = {},
  otherwise: Partial<Desktop> = {},
  targets: readonly TransferTarget[] = [queue, sales, colleague],
) {
  const asked: object[] = [];
  const at = await deskAt({
    listTargets: async (wanted) => {
      asked.push(wanted);
      return { targets: targets.filter(({ kind }) => kind === wanted.kind) };
    },
    ...otherwise,
  });
  at.session.start(newConversation);
  await at.settle();
  const waiting = waitingOn(at.session.clock);
  const directory = openDirectory(at.session, 'token-1', options);
  const names = () => directory.view.rows.map(({ name }) => name);
  return { ...at, asked, directory, names, waiting };
}
