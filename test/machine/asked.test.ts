import { expect } from '@open-wc/testing';
import type { Call, Desktop, RequestName } from '../../src/index.js';
import { answersOf, deskAt } from '../support/desk-at.js';
import { newConversation, offeredTask, queue } from '../support/nouns.js';
import { handed } from '../support/task-places.js';

interface Asked {
  readonly name: RequestName;
  readonly token: string;
  readonly request: object;
}

/** A desktop that writes down what it is asked, and under which token. */
async function deskWritingDown(otherwise: Partial<Desktop> = {}) {
  const asked: Asked[] = [];
  const isCall = ([name, member]: readonly [string, unknown]) => typeof member === 'function' && name !== 'subscribe';
  const written = Object.fromEntries(
    Object.entries({ ...answersOf(), ...otherwise })
      .filter(isCall)
      .map(([name, call]: [string, unknown]) => [
        name,
        (request: object, { clientToken, signal }: Call) => {
          asked.push({ name: name as RequestName, token: clientToken, request });
          return (call as (request: object, call: Call) => unknown)(request, { clientToken, signal });
        },
      ]),
  );
  const at = await deskAt(written);
  const tokens = () => asked.map(({ name, token }) => `${name} ${token}`);
  const requestOf = (wanted: RequestName) => asked.find(({ name }) => name === wanted)?.request;
  return { ...at, tokens, requestOf };
}

async function wrappedUp({ session, settle }: Awaited<ReturnType<typeof deskWritingDown>>, key: string): Promise<void> {
  session.end(key);
  await settle();
  session.retry(key);
  await settle();
  session.chooseCode(key, 'solved');
  session.submitWrapUp(key);
  await settle();
}

describe('what a desktop is asked of a conversation', () => {
  it('has a token for each purpose, made from that of the wish', async () => {
    const at = await deskWritingDown();

    at.session.start(newConversation);
    await at.settle();
    await wrappedUp(at, 'token-1');

    expect(at.tokens()).to.deep.equal([
      'readDesk desk',
      'previewTask token-1:preview',
      'createTask token-1',
      'acceptTask token-1:accept',
      'listMessages token-1:history',
      'listTemplates token-1:templates',
      'endTask token-1:end',
      'listWrapUpCodes token-1:codes',
      'listWrapUpCodes token-1:codes',
      'wrapUpTask token-1:wrap-up',
    ]);
  });

  it('has a token for each purpose, made from the name of a task that was handed over (L6)', async () => {
    const at = await deskWritingDown();

    at.tell({ type: 'task.offered', task: handed });
    at.session.accept('task-1');
    await at.settle();
    await wrappedUp(at, 'task-1');

    expect(at.tokens()).to.deep.equal([
      'readDesk desk',
      'acceptTask task-1:accept',
      'listMessages task-1:history',
      'listTemplates task-1:templates',
      'endTask task-1:end',
      'listWrapUpCodes task-1:codes',
      'listWrapUpCodes task-1:codes',
      'wrapUpTask task-1:wrap-up',
    ]);
  });

  it('is the same each time it is looked up, by the token of the wish (L8)', async () => {
    const at = await deskWritingDown({
      createTask: async () => {
        throw new Error('The line broke.');
      },
      findTask: async () => {
        throw new Error('The line broke.');
      },
    });

    at.session.start(newConversation);
    await at.settle();
    at.session.check('token-1');
    await at.settle();

    expect(at.tokens().slice(3)).to.deep.equal(['findTask token-1:find', 'findTask token-1:find']);
    expect(at.requestOf('findTask')).to.deep.equal({ createToken: 'token-1' });
  });

  it('names the task, and the conversation, as the desktop does', async () => {
    const at = await deskWritingDown();
    const { id: taskId, conversationId } = offeredTask;

    at.session.start(newConversation);
    await at.settle();
    await wrappedUp(at, 'token-1');

    expect(at.requestOf('acceptTask')).to.deep.equal({ taskId });
    expect(at.requestOf('listMessages')).to.deep.equal({ taskId, conversationId });
    expect(at.requestOf('listTemplates')).to.deep.equal({ taskId, channel: 'sms' });
    expect(at.requestOf('endTask')).to.deep.equal({ taskId });
    expect(at.requestOf('listWrapUpCodes')).to.deep.equal({ taskId });
    expect(at.requestOf('wrapUpTask')).to.deep.equal({ taskId, codeId: 'solved' });
  });

  it('names to whom it is handed, under the token of that transfer', async () => {
    const at = await deskWritingDown();
    at.session.start(newConversation);
    await at.settle();

    at.session.transfer('token-1', queue);
    await at.settle();

    expect(at.tokens().at(-1)).to.equal('transferTask token-2');
    expect(at.requestOf('transferTask')).to.deep.equal({ taskId: offeredTask.id, target: queue });
  });
});
