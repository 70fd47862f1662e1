import type { Desktop, RequestName } from '../../src/index.js';
import { deskAt } from '../support/desk-at.js';
import { colleague, newConversation } from '../support/nouns.js';

/** A conversation with a transfer on its way, and what the desktop was asked about it. */
export async function handingOn({ cancelTransfer, ...otherwise }: Partial<Desktop> = {}, note?: string) {
  const asked: { name: RequestName; request: object; clientToken: string }[] = [];
  const at = await deskAt({
    transferTask: async (request, { clientToken }) => {
      asked.push({ name: 'transferTask', request, clientToken });
      return { outcome: 'pending', lapsesAt: 31_000 };
    },
    cancelTransfer: async (request, call) => {
      asked.push({ name: 'cancelTransfer', request, clientToken: call.clientToken });
      return cancelTransfer ? cancelTransfer(request, call) : {};
    },
    ...otherwise,
  });
  const heard: string[] = [];
  at.session.start(newConversation);
  await at.settle();
  at.session.onAnnouncement(({ type }) => heard.push(type));
  at.session.transfer('token-1', colleague, note);
  await at.settle();
  const see = () => {
    const [task] = at.session.view.tasks;
    return { phase: task?.phase, stage: task?.transferStage, busy: task?.busy, problem: task?.problem?.code };
  };
  const cancel = async () => {
    at.session.cancelTransfer('token-1');
    await at.settle();
  };
  return { ...at, asked, heard, see, cancel, names: () => asked.map(({ name }) => name) };
}
