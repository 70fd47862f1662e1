import { expect } from '@open-wc/testing';
import { draftBehind } from '../../src/session/draft-behind.js';

const file = (id: string) => ({ id, name: `${id}.pdf`, type: 'application/pdf', bytes: 1, state: 'ready' }) as const;

describe('what did not go out is put behind a draft (C10)', () => {
  it('is the draft, where there was none', () => {
    expect(draftBehind(undefined, { text: 'Hello' })).to.deep.equal({ text: 'Hello' });
  });

  it('keeps both texts, the draft first, and adds no line where either is empty', () => {
    expect(draftBehind({ text: 'one' }, { text: 'two' }).text).to.equal('one\ntwo');
    expect(draftBehind({ text: '' }, { text: 'two' }).text).to.equal('two');
    expect(draftBehind({ text: 'one' }, { text: '' }).text).to.equal('one');
  });

  it('keeps the form of both, and what has none in a paragraph with its lines', () => {
    const behindPlain = draftBehind({ text: 'a < b\nc' }, { text: 'two', html: '<p><b>two</b></p>' });
    const behindForm = draftBehind({ text: 'one', html: '<p><i>one</i></p>' }, { text: 'two' });

    expect(behindPlain.html).to.equal('<p>a &lt; b<br>c</p><p><b>two</b></p>');
    expect(behindForm.html).to.equal('<p><i>one</i></p><p>two</p>');
  });

  it('adds no empty paragraph for what is not there', () => {
    expect(draftBehind(undefined, { text: 'two', html: '<p>two</p>' }).html).to.equal('<p>two</p>');
  });

  it('keeps the subject of the draft, unless that is blank', () => {
    expect(draftBehind({ subject: 'mine' }, { text: '', subject: 'theirs' }).subject).to.equal('mine');
    expect(draftBehind({ subject: ' ' }, { text: '', subject: 'theirs' }).subject).to.equal('theirs');
    expect(draftBehind({ text: 'one' }, { text: '' })).not.to.have.property('subject');
  });

  it('has each address and each file of both, once', () => {
    const all = draftBehind(
      { text: '', cc: ['a@example.com'], bcc: ['x@example.com'], attachments: [file('one')] },
      {
        text: '',
        cc: ['a@example.com', 'b@example.com'],
        bcc: ['y@example.com'],
        attachments: [file('one'), file('two')],
      },
    );

    expect(all.cc).to.deep.equal(['a@example.com', 'b@example.com']);
    expect(all.bcc).to.deep.equal(['x@example.com', 'y@example.com']);
    expect(all.attachments?.map(({ id }) => id)).to.deep.equal(['one', 'two']);
  });

  it('keeps to whom the draft was written', () => {
    expect(draftBehind({ to: 'ana@example.com', text: 'one' }, { text: 'two' }).to).to.equal('ana@example.com');
  });
});
