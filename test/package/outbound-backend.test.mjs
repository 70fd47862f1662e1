import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { systemClock } from 'outbound-elements/core';
import { createOutboundBackend } from 'outbound-elements/hosts/outbound-backend';
import ts from 'typescript';

const root = new URL('../../', import.meta.url);
const docs = await readFile(new URL('docs/outbound-backend.md', root), 'utf8');
const desk = {
  licensed: true,
  channelsEnabled: true,
  profile: { sms: { limit: 5, used: 0 } },
  entryPoints: [{ id: 'ep-1', name: 'Service', address: '+34600000000', channel: 'sms' }],
};
const wanted = { channel: 'sms', recipient: { address: '+34612345678' }, entryPoint: desk.entryPoints[0] };
const call = (clientToken) => ({ clientToken, signal: new AbortController().signal });

/** The reference server, which is TypeScript for the browser's tests. */
async function referenceServer() {
  const source = new URL('test/support/outbound-backend/', root);
  const folder = await mkdtemp(join(tmpdir(), 'outbound-'));
  for (const name of ['reference-server', 'beforehand', 'composing', 'event-log', 'wire']) {
    const { outputText } = ts.transpileModule(await readFile(new URL(`${name}.ts`, source), 'utf8'), {
      compilerOptions: { target: 'ES2022', module: 'ESNext', verbatimModuleSyntax: true },
    });
    await writeFile(join(folder, `${name}.js`), outputText);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const module = await import(pathToFileURL(join(folder, 'reference-server.js')));
  await rm(folder, { recursive: true });
  return module.ReferenceServer;
}

/** Hands a request of Node's over to a handler of requests. */
const mounted = (handle) => async (incoming, outgoing) => {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const body = incoming.method === 'GET' ? undefined : Buffer.concat(await incoming.toArray());
  const url = `http://${incoming.headers.host}${incoming.url}`;
  try {
    const { method, headers } = incoming;
    const response = await handle(new Request(url, { method, headers, body, signal: gone.signal }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    Readable.fromWeb(response.body)
      .on('error', () => outgoing.destroy())
      .pipe(outgoing);
    outgoing.flushHeaders();
  } catch {
    outgoing.destroy();
  }
};

const ReferenceServer = await referenceServer();
/** At the server no time passes: nothing happens there but what is asked. */
const noTime = { now: () => 0, at: () => () => undefined };
/** Short waits are over at once; the long ones, for what is lost, are as they are. */
const impatient = { now: systemClock.now, at: (at, then) => systemClock.at(at - Date.now() < 5_000 ? 0 : at, then) };

/** A reference server on a port of its own. */
async function served(world) {
  const reference = new ReferenceServer(noTime, desk, world);
  const server = createServer(mounted(reference.handle)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${server.address().port}/v1`;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { reference, baseUrl, stop };
}

/** Listens, and can be waited for: `told(is)` has come when a fact `is`. */
function listening(backend) {
  const facts = [];
  const changes = new EventTarget();
  const leave = backend.subscribe((fact) => {
    facts.push(fact);
    changes.dispatchEvent(new Event('fact'));
  });
  const told = async (is) => {
    while (!facts.some(is)) await once(changes, 'fact');
    return facts.filter(is).length;
  };
  return { told, leave };
}

describe('the outbound backend over real HTTP', () => {
  let at;
  let backend;
  let ear;
  before(async () => {
    at = await served();
    const token = () => at.reference.token;
    backend = createOutboundBackend({ baseUrl: at.baseUrl, token, capabilities: ['history'], clock: impatient });
    ear = listening(backend);
  });
  after(() => {
    ear.leave();
    at.stop();
  });

  it('creates a task, sends in it and hears what becomes of that', async () => {
    const task = await backend.createTask(wanted, call('create-1'));
    await backend.readDesk({}, call('any'));
    const thread = { taskId: task.taskId, conversationId: 'conversation-1' };
    const message = await backend.sendMessage({ ...thread, text: 'Grüße 👋' }, call('send-1'));
    const again = await backend.sendMessage({ ...thread, text: 'Grüße 👋' }, call('send-1'));
    const { messages } = await backend.listMessages(thread, call('any'));

    await ear.told(({ clientToken, status }) => clientToken === 'send-1' && status === 'sent');
    assert.deepEqual([message.text, again.id, messages.length], ['Grüße 👋', message.id, 1]);
  });

  it('hears what customers write, also when the stream was cut and the token has ended', async () => {
    at.reference.reply('conversation-1', 'one');
    at.reference.endToken();
    at.reference.events.cut();
    at.reference.reply('conversation-1', 'two');
    at.reference.events.cut();
    at.reference.reply('conversation-1', 'three');

    const wrote = (words) => ear.told(({ message }) => message?.text === words);
    const times = await Promise.all([wrote('one'), wrote('two'), wrote('three')]);

    assert.ok(times.every((count) => count > 0));
  });

  it('names what went wrong when the line breaks, and finds what was done all the same', async () => {
    const alone = await served();
    const other = createOutboundBackend({ baseUrl: alone.baseUrl, token: 'token-1', capabilities: [] });
    alone.reference.faults.push('does it and breaks');

    const thread = { taskId: 'task-1', conversationId: 'conversation-1' };
    const broken = await other.sendMessage({ ...thread, text: 'Bye' }, call('send-2'));
    const found = await other.findMessage({ ...thread, sendToken: 'send-2' }, call('any'));
    alone.stop();

    assert.equal(broken.fault.code, 'host-failed');
    assert.equal(found.message.text, 'Bye');
  });
});

/** The code of a page, with what it is marked with. */
const blocks = [...docs.matchAll(/^```(\w+)( \w+)?\n([\s\S]*?)^```$/gm)].map(([, language, mark = '', code]) => ({
  language: language + mark,
  code,
}));

/** What a `curl` command asks. */
function curled(command) {
  const words = [...command.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain,
  );
  const valuesOf = (flag) => words.flatMap((word, index) => (word === flag ? words[index + 1] : []));
  const [method = 'GET'] = valuesOf('-X');
  const [body] = valuesOf('-d');
  return {
    url: words.find((word) => word.startsWith('https:')),
    init: { method, body, headers: valuesOf('-H').map((header) => header.split(': ')) },
  };
}

describe('the page about it', () => {
  let at;
  before(async () => {
    at = await served();
  });
  after(() => at.stop());
  const here = (url) => url.replace('https://backend.example/v1', at.baseUrl);

  blocks.forEach(({ language, code }, index) => {
    if (language !== 'sh') return;
    it(`answers what it says to ${code.split(/\s*\\\n/)[0].trim()}`, async () => {
      const { url, init } = curled(code);

      const response = await fetch(here(url), init);

      assert.deepEqual(await response.json(), JSON.parse(blocks[index + 1].code));
    });
  });

  it('refuses as it says', async () => {
    const { url, init } = curled(blocks.find(({ language }) => language === 'sh').code);
    at.reference.faults.push('refuses');

    const response = await fetch(here(url), init);

    assert.equal(response.status, 422);
    assert.deepEqual(
      await response.json(),
      JSON.parse(blocks.find(({ language }) => language === 'json refused').code),
    );
  });

  it('warns as it says, and creates once the warning is answered so', async () => {
    const block = (mark) => JSON.parse(blocks.find(({ language }) => language === `json ${mark}`).code);
    const { url: tasks, init } = curled(blocks.find(({ language }) => language === 'sh').code);
    const headers = [...init.headers.slice(0, 2), ['Idempotency-Key', 'warned']];
    at.reference.warnings = block('warned').warnings;
    const post = (url, body) => fetch(here(url), { ...init, headers, body: JSON.stringify(body) });

    const preview = await post(tasks.replace('/tasks', '/previews'), wanted);
    const skipped = await post(tasks, wanted);
    const answered = await post(tasks, { ...wanted, ...block('confirmed') });
    at.reference.warnings = [];

    assert.deepEqual((await preview.json()).warnings, block('warned').warnings);
    assert.deepEqual([skipped.status, answered.status], [422, 201]);
  });

  it('tells events as it says', async () => {
    const fresh = await served();
    const leaving = new AbortController();
    const headers = { Authorization: 'Bearer token-1' };
    const response = await fetch(`${fresh.baseUrl}/events`, { headers, signal: leaving.signal });
    fresh.reference.reply('conversation-1', 'Thank you!');

    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.includes('Thank you!')) break;
    }
    leaving.abort();
    fresh.stop();

    assert.equal(
      text.replace(': welcome\n\n', '').trim(),
      blocks.find(({ language }) => language === 'text').code.trim(),
    );
  });

  it('lists every request of the protocol', () => {
    const listed = [...docs.matchAll(/^\| `(\w+ [^`]+)`/gm)].map(([, route]) => route);

    assert.deepEqual(listed.sort(), Object.keys(at.reference.routes).sort());
  });

  it('makes a backend as it says, and nothing is asked by that', async () => {
    const { code } = blocks.find(({ language }) => language === 'js');
    const asking = "globalThis.fetch = () => console.log('asked');";

    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', `${asking}\n${code}\nconsole.log(Object.keys(backend).sort().join(' '));`],
      { cwd: root },
    );

    assert.equal(
      stdout.trim(),
      [
        'capabilities checkSubject createTask findContacts findMessage findTask listMessages listTemplates listWorkflows',
        'previewTask readDesk reviewMessage runWorkflow sendMessage subscribe suggestReplies takeOver uploadFile',
      ].join(' '),
    );
  });
});
