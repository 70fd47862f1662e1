import { expect } from '@open-wc/testing';
import { talkingAt } from '../support/joined-at.js';

/** Numbers between 0 and 1, the same for a seed every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const texts = ['one', 'two', 'three', 'four', 'five', 'six'];

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Messages and drafts on a line that loses, doubles and delays, while the serving document dies and comes back. */
async function troubledRun(seed: number) {
  const random = randomFrom(seed);
  const { joined, line, server, serve, key, wait, centre } = await talkingAt();
  line.fate(() => {
    const fate = random();
    if (fate < 0.25) return 'is lost';
    if (fate < 0.45) return 'arrives twice';
    return fate < 0.65 ? 'is late' : 'arrives';
  });
  let serving = server;
  for (const text of texts) {
    joined.send(key, { text });
    joined.saveDraft(key, { text: `after ${text}` });
    await wait(random() * 3);
    if (random() < 0.4) {
      await serving?.crash();
      await wait(random() * 5);
      serving = await serve();
    }
  }
  await wait(120);
  line.fate(() => 'arrives');
  await wait(30);
  return {
    delivered: centre.delivered.map(({ text }) => text),
    // that it arrived is told once, and perhaps to nobody: what is shown is what the serving document knows
    shown: asJson(joined.view),
    served: asJson(serving?.served.view),
    drafts: [joined.draft(key)?.text, serving?.served.draft(key)?.text],
    phase: joined.view.phase,
  };
}

describe('a joined session in trouble', () => {
  for (let seed = 1; seed <= 12; seed++)
    it(`loses no message, sends none twice and keeps the last draft: schedule ${seed} (C10, C11)`, async () => {
      const { shown, served, ...run } = await troubledRun(seed * 7_919);

      expect(shown).to.deep.equal(served);
      expect(run).to.deep.equal({
        delivered: texts,
        drafts: ['after six', 'after six'],
        phase: 'known',
      });
    });
});
