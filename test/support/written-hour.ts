import { first, keyOf, taskOf, valueOf } from './contract/agent.js';
import type { Watched } from './recorded.js';

/** What is written, looked for and uploaded in that hour: people's names and addresses are in all of it. */
export const written = {
  to: 'j.weiss@mail.example',
  subject: 'The cello of Jürgen',
  text: 'Dear Jürgen, the plan is here.',
  html: '<p>Dear <strong>Jürgen Weiß</strong>, the plan is here.</p>',
  cc: ['lawyer@kanzlei.example'],
  bcc: ['archive@kanzlei.example'],
  file: 'Jürgens Plan.pdf',
  query: 'Jürgens Rechnung',
  better: 'Jürgen comes tomorrow',
  // "A plan", thrice, in base64
  base64: 'QSBwbGFuIEEgcGxhbiBBIHBsYW4=',
} as const;

/** An email with everything that is asked, kept and set going while it is written; answers what each question came to. */
export async function writtenHour({ session, clock }: Watched): Promise<readonly string[]> {
  const wait = (seconds: number): Promise<void> => clock.advance(seconds * 1_000);
  const came: string[] = [];
  const ask: typeof session.ask = async (name, request) => {
    const asked = session.ask(name, request);
    await wait(1);
    const outcome = await asked;
    came.push(`${name}: ${outcome.ok ? 'answered' : outcome.problem.code}`);
    return outcome;
  };
  await wait(1);
  const entryPoint = first(session.view.channels.email.entryPoints);
  const key = keyOf(session.start({ channel: 'email', recipient: { address: written.to }, entryPoint }));
  await wait(3);
  const task = taskOf(first(session.view.tasks));
  const { id: taskId, conversationId, channel, recipient } = task;
  const { subject, text, html, cc, bcc, query, better, base64, file: name } = written;
  await ask('checkSubject', { taskId, conversationId, subject });
  await ask('listTemplates', { taskId, channel, query });
  await ask('suggestReplies', { taskId, conversationId, text: better });
  await ask('listWorkflows', { taskId });
  await ask('runWorkflow', { taskId, workflowId: 'survey' });
  await ask('runWorkflow', { taskId, workflowId: 'welcome' });
  const upload = { taskId, use: 'attachment', name, type: 'application/pdf', bytes: 18, base64 } as const;
  const file = valueOf(await ask('uploadFile', upload));
  await ask('uploadFile', { ...upload, use: 'inline-image', bytes: 20_000 });
  const email = { text, subject, html, cc, bcc, attachments: [file] };
  await ask('reviewMessage', { channel, recipient, taskId, conversationId, ...email });
  session.send(key, email);
  await wait(30);
  return came;
}

/** A long conversation that was handed over, with its older page. */
export async function longHour(
  { session, clock }: Watched,
  happens: (conversationId: string) => void = () => undefined,
) {
  await clock.advance(1_000);
  const handed = first(session.view.tasks.filter(({ acceptable }) => acceptable));
  happens(taskOf(handed).conversationId);
  session.accept(handed.key);
  await clock.advance(3_000);
  session.loadOlder(handed.key);
  await clock.advance(3_000);
}
