import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { requestEvents } from '../../dist/src/index.js';
import { guide, guideFromSource } from '../../tools/guide.mjs';

describe('the guide for host authors', () => {
  it('shows the code that is tested (npm run docs:guide copies it again)', async () => {
    assert.equal(await guide(), await guideFromSource());
  });

  it('names every request that a desktop may be asked', async () => {
    const text = await guide();

    const missing = Object.keys(requestEvents).filter((name) => !text.includes(`| \`${name}\``));

    assert.deepEqual(missing, []);
  });

  it('says of every block of TypeScript which file it is from', async () => {
    const text = await guide();

    const blocks = text.match(/^```ts$/gm)?.length;
    const sources = text.match(/^<!-- \S+ \S+ -->\n\n```ts$/gm)?.length;

    assert.ok(blocks > 0);
    assert.equal(sources, blocks);
  });

  for (const [what, file, pattern] of [
    ['capability', 'desktop', /^ {2}\| '([\w-]+)'/gm],
    ['fact', 'fact', /readonly type: '([\w.-]+)'/g],
  ])
    it(`names every ${what}`, async () => {
      const source = await readFile(`src/ports/${file}.ts`, 'utf8');
      const text = await guide();

      const names = Array.from(source.matchAll(pattern), ([, name]) => name);

      assert.ok(names.length > 10);
      assert.deepEqual(
        names.filter((name) => !text.includes(`\`${name}\``)),
        [],
      );
    });
});
