import { round, summary } from '../support/samples.mjs';
import { withPages } from '../support/with-pages.mjs';

const COUNTS = [100, 1_000, 10_000];

async function ours(pages, messages) {
  const page = await pages.open('transcript/transcript.page.ts', messages);
  const first = round(await page.costOf('open'));
  const steps = [
    ['opened', summary(await page.costsOf('open', 'close'))],
    ['one message more', summary(await page.costsOf('hear'))],
    ['a key in the draft', summary(await page.costsOf('type'))],
    ['a page up', summary(await page.costsOf('scroll'))],
  ];
  const there = { rows: await page.run('rows'), nodes: await page.run('nodes') };
  await page.close();
  return { first, steps, there };
}

async function floorOf(pages, messages) {
  const page = await pages.open('transcript/floor.page.ts', messages);
  await page.costOf('open');
  const floor = {
    opened: summary(await page.costsOf('open', 'close')).best,
    'one message more': summary(await page.costsOf('hear')).best,
  };
  await page.close();
  return floor;
}

/** What a transcript costs with ever more messages, as CPU of the page's main thread in ms; beside it the same in plain DOM. */
export const measure = () =>
  withPages(async (pages) => {
    const steps = [];
    const pagesFirst = [];
    for (const messages of COUNTS) {
      const { first, steps: measured, there } = await ours(pages, messages);
      const floor = await floorOf(pages, messages);
      pagesFirst.push({ messages, ms: first, ...there });
      for (const [step, ms] of measured) steps.push({ messages, step, ...ms, 'floor: best': floor[step] });
    }
    return { 'a conversation shown for the first time': pagesFirst, 'a conversation': steps };
  });
