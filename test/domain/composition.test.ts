import { expect } from '@open-wc/testing';
import {
  whyNotFilled,
  whyNotHtml,
  whyNotImageUrl,
  whyNotSend,
  whyNotSubject,
  whyNotWorkflow,
} from '../../src/domain/composition.js';

const earlierAbout = (...subjects: readonly (string | undefined)[]) => subjects.map((subject) => ({ subject }));
const suggestionFor = (subject: string, ...used: readonly string[]): string | undefined =>
  whyNotSubject(subject, earlierAbout(...used))?.suggestion;

describe('a subject that was used before (C3)', () => {
  const same: readonly { what: string; one: string; other: string }[] = [
    { what: 'case', one: 'Your ORDER', other: 'yOUR order' },
    { what: 'spaces between its words', one: 'Your \u00a0 order', other: 'Your order' },
    { what: 'spaces around it', one: ' Your order\t', other: 'Your order' },
    { what: 'width of its letters', one: 'Ｏｒｄｅｒ', other: 'Order' },
  ];
  for (const { what, one, other } of same) {
    it(`is known again whatever the ${what}`, () => {
      expect(whyNotSubject(one, earlierAbout(other))).to.deep.include({ code: 'subject-used', subject: one });
    });
  }

  const different: readonly { what: string; one: string; other: string }[] = [
    { what: 'words run together', one: 'No where', other: 'Nowhere' },
    { what: 'letters that only capitals confuse', one: 'Maße', other: 'Masse' },
    { what: 'accents', one: 'Papá', other: 'Papa' },
  ];
  for (const { what, one, other } of different) {
    it(`is not taken for another with different ${what}`, () => {
      expect(whyNotSubject(one, earlierAbout(other))).to.equal(undefined);
    });
  }

  it('is not found where conversations had none', () => {
    expect(whyNotSubject('undefined', earlierAbout(undefined))).to.equal(undefined);
  });

  it('stands against nothing but itself', () => {
    expect(whyNotSubject('Your order', earlierAbout(undefined, 'Your invoice', ''))).to.equal(undefined);
  });
});

describe('the suggestion for a used subject (C3)', () => {
  it('is the first number that is free', () => {
    expect(suggestionFor('Order', 'Order', 'ORDER (2)', 'Order  (3)', 'Order (5)')).to.equal('Order (4)');
  });

  it('goes on from the number that is there', () => {
    expect(suggestionFor('Order (2)', 'Order (2)')).to.equal('Order (3)');
  });

  it('knows numbers of more than one figure', () => {
    expect(suggestionFor('Order (12)', 'Order (12)')).to.equal('Order (2)');
  });

  it('keeps a number that is not at the end', () => {
    expect(suggestionFor('Order (2) of 3', 'Order (2) of 3')).to.equal('Order (2) of 3 (2)');
  });

  it('keeps brackets that hold words', () => {
    expect(suggestionFor('Order (late)', 'Order (late)')).to.equal('Order (late) (2)');
  });

  it('has no spaces around it', () => {
    expect(suggestionFor(' Order (2) ', 'Order (2)')).to.equal('Order (3)');
  });
});

describe("an image's address (C5)", () => {
  const carried: readonly { how: string; url: string; scheme: string }[] = [
    { how: 'as a part of the message', url: 'cid:part-1', scheme: 'cid' },
    { how: 'inside the address', url: 'data:image/png;base64,AAAA', scheme: 'data' },
    { how: 'in capitals', url: 'DATA:image/png,A', scheme: 'data' },
    { how: 'behind controls and spaces', url: '\u0001 \nd\ta\r\nta:,A', scheme: 'data' },
  ];
  for (const { how, url, scheme } of carried) {
    it(`is refused when the image is carried ${how}`, () => {
      expect(whyNotImageUrl(url)).to.deep.equal({ code: 'cid-forbidden', scheme });
    });
  }

  for (const url of ['https://b.com/cid:1', 'cidr.png', 'data/1.png', 'https://b.com/?data:1', '']) {
    it(`is not refused when it is "${url}"`, () => {
      expect(whyNotImageUrl(url)).to.equal(undefined);
    });
  }
});

describe('the form of an email (C5)', () => {
  const carried: readonly { how: string; html: string; scheme: 'cid' | 'data' }[] = [
    { how: 'as a part', html: '<img src="cid:logo">', scheme: 'cid' },
    { how: 'in its address', html: "<p>Hello<img alt='x' src='data:image/png;base64,AAAA'></p>", scheme: 'data' },
    { how: 'without quotes', html: '<img src=cid:logo>', scheme: 'cid' },
    { how: 'with its scheme written as numbers', html: '<img src="&#100;&#x61;ta:image/png,A">', scheme: 'data' },
    { how: 'with its colon by name and a tab inside', html: '<img src="da&Tab;ta&colon;image/png,A">', scheme: 'data' },
    { how: 'as a background', html: '<table><td background="cid:logo">', scheme: 'cid' },
    { how: 'behind a slash', html: '<img/src="cid:logo">', scheme: 'cid' },
  ];
  for (const { how, html, scheme } of carried) {
    it(`is refused when an image is carried ${how}`, () => {
      expect(whyNotHtml(html)).to.deep.equal({ code: 'cid-forbidden', scheme });
      expect(whyNotSend({ channel: 'email', text: 'Hello', html, earlier: [] })).to.deep.equal([
        { code: 'cid-forbidden', scheme },
      ]);
    });
  }

  const fine = [
    '<p>Hello</p>',
    '<img src="https://files.test/logo.png" alt="data: 12">',
    '<p>The data: see below</p>',
    '<img src="&#x110000;https://files.test/logo.png">',
  ];
  for (const html of fine) {
    it(`is not refused when it is ${html}`, () => {
      expect(whyNotHtml(html)).to.equal(undefined);
    });
  }
});

describe('open variables (C6)', () => {
  it('are none when everything is filled', () => {
    expect(whyNotFilled({ text: 'Hello Ana', subject: 'Your order' })).to.equal(undefined);
  });

  it('are named from the subject first, each once', () => {
    expect(whyNotFilled({ text: '{{order}} {{name}}', subject: '{{order}}' })).to.deep.equal({
      code: 'variables-unresolved',
      names: ['order', 'name'],
    });
  });

  it('do not reach from the subject into the text', () => {
    expect(whyNotFilled({ text: '{name}}', subject: 'Hello {' })).to.equal(undefined);
  });
});

describe('a workflow (C8)', () => {
  for (const trigger of ['task-created', 'task-routed', 'task-ended']) {
    it(`is refused when it is triggered by ${trigger}`, () => {
      expect(whyNotWorkflow(trigger)).to.deep.equal({ code: 'workflow-forbidden', trigger });
    });
  }

  for (const trigger of ['survey-wanted', '']) {
    it(`is not refused when its trigger is "${trigger}"`, () => {
      expect(whyNotWorkflow(trigger)).to.equal(undefined);
    });
  }
});

describe('a message (C3, C6)', () => {
  const earlier = [{ id: 'c-0', channel: 'email', closedAt: 0, subject: 'Your order', messages: [] }] as const;

  it('is refused with every reason at once', () => {
    const refusals = whyNotSend({ channel: 'email', text: 'Hello {{name}}', subject: 'Your order', earlier });

    expect(refusals.map(({ code }) => code)).to.deep.equal(['subject-used', 'variables-unresolved']);
  });

  it('has no subject to be judged by in SMS', () => {
    expect(whyNotSend({ channel: 'sms', text: 'Hello', subject: 'Your order', earlier })).to.deep.equal([]);
  });

  it('may have no subject in email either', () => {
    expect(whyNotSend({ channel: 'email', text: 'Hello', earlier })).to.deep.equal([]);
    expect(whyNotSend({ channel: 'email', text: 'Hello', subject: '', earlier })).to.deep.equal([]);
  });
});
