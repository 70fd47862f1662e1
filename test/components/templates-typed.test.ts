import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { described } from '../support/described.js';
import { everything } from '../support/desk-at.js';
import { press, type } from '../support/keyboard.js';
import { lookAs, looks } from '../support/looks.js';
import { parcelTemplates, templatesAt } from '../support/templates-at.js';

const names = () => allByRole('option').map((option) => option.querySelector('.name')?.textContent);
const list = () => allByRole('listbox', 'Templates');
const isOpen = () => list().length === 1;
const isClosed = () => list().length === 0;
const sent = () => textOf(byRole('log')).replace('No messages yet. Write the first one.', '');

/** What assistive technology is told that the keys are at, from the field for the message. */
const active = (field: Element): string | null | undefined => {
  const root = field.getRootNode() as ShadowRoot;
  return root.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.querySelector('.name')?.textContent;
};

describe('a shortcut that is typed in the message (C1)', () => {
  for (const key of ['Enter', 'Tab'])
    it(`finds a template, which ${key} puts in its place`, async () => {
      const { message } = await templatesAt();
      await type('Well: /gre');
      await until(isOpen);
      expect(names()).to.deep.equal(['Greeting']);

      await press(key);

      await until(() => message.value === 'Well: Hello Ana, this is Eva.');
      expect(isClosed()).to.equal(true);
      expect(focused()).to.equal('textbox Message');
      expect(sent()).to.equal('');
    });

  it('is taken back with the keys of the field', async () => {
    const { message } = await templatesAt();
    await type('/bye');
    await press('Enter');
    await until(() => message.value === 'Goodbye!');

    await press('z', 'Control');

    await until(() => message.value === '/bye');
  });

  it('finds more or less as it is typed', async () => {
    await templatesAt();

    await type('/');
    await until(() => names().length === 4);
    await type('bye');
    await until(() => names().join() === 'Goodbye');
    await press('Backspace');
    await press('Backspace');
    await press('Backspace');
    await until(() => names().length === 4);
    await press('Backspace');
    await until(isClosed);
  });

  it('leads through the list with the arrows, which assistive technology is told', async () => {
    const { message } = await templatesAt();
    expect(message.getAttribute('aria-controls')).to.equal(null);

    await type('/');
    await until(() => active(message) === 'Greeting');
    expect(described(message, 'aria-controls')).to.include('Greeting');
    await press('ArrowUp');
    await until(() => active(message) === 'Saludo');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    await until(() => active(message) === 'Goodbye');
    await press('Enter');

    await until(() => message.value === 'Goodbye!');
    expect(message.getAttribute('aria-controls')).to.equal(null);
    expect(message.getAttribute('aria-activedescendant')).to.equal(null);
  });

  it('is taken at a press, and the focus stays', async () => {
    const { message } = await templatesAt();
    await type('/bye');
    const option = await findByRole('option', /^Goodbye/);

    option.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true }));
    option.click();

    await until(() => message.value === 'Goodbye!');
    expect(focused()).to.equal('textbox Message');
  });

  it('stays as it is after Escape, as long as it is the same word', async () => {
    const { message } = await templatesAt();
    await type('/by');
    await until(isOpen);

    await press('Escape');
    await until(isClosed);
    await type('e');
    await press('Enter');

    await until(() => sent().includes('/bye'));
    await type('/bye');
    await until(isOpen);
    expect(message.value).to.equal('/bye');
  });

  it('that nothing is found for is text: the list closes, and Enter sends', async () => {
    await templatesAt();
    await type('/b');
    await until(isOpen);

    await type('xyz');
    await until(isClosed);
    await press('Enter');

    await until(() => sent().includes('/bxyz'));
  });

  it('ends with a space, when the caret is moved, and when the focus leaves', async () => {
    await templatesAt();
    await type('/hi');
    await until(isOpen);
    await press(' ');
    await until(isClosed);

    await type('/hi');
    await until(isOpen);
    await press('ArrowLeft');
    await until(isClosed);
    await press('End');
    await press('Backspace');
    await until(isOpen);

    byRole('button', 'Send').focus();
    await until(isClosed);
  });

  for (const text of ['1/2', 'http://', 'and/or', '/usr/b', '//', '(/b'])
    it(`is none in “${text}”`, async () => {
      const { composer, message } = await templatesAt();

      await type(text);
      await composer.updateComplete;

      expect(message.value).to.equal(text);
      expect(isClosed()).to.equal(true);
    });

  it('does not send with Control and Enter either', async () => {
    const { message } = await templatesAt();
    await type('/bye');
    await until(isOpen);

    await press('Enter', 'Control');

    await until(() => message.value === 'Goodbye!');
    expect(sent()).to.equal('');
  });

  it('breaks its line with Shift and Enter', async () => {
    const { message } = await templatesAt();
    await type('/bye');
    await until(isOpen);

    await press('Enter', 'Shift');

    await until(isClosed);
    expect(message.value).to.equal('/bye\n');
  });

  it('asks for what is open, and then stands in its place', async () => {
    const { message } = await templatesAt();
    await type('See: /moved');
    await press('Enter');
    await until(() => focused() === 'textbox Day of arrival (required)');
    expect(message.value).to.equal('See: /moved');

    await type('Monday');
    await press('Enter');

    await until(() => message.value === 'See: It now arrives on Monday.');
    expect(focused()).to.equal('textbox Message');
  });

  it('gives the focus back to the message when nothing is filled in', async () => {
    const { message } = await templatesAt();
    await type('/moved');
    await press('Enter');
    await until(() => focused() === 'textbox Day of arrival (required)');

    await press('Escape');

    await until(() => focused() === 'textbox Message');
    expect(message.value).to.equal('/moved');
  });

  it('is left where the page prevents it', async () => {
    const { composer, message } = await templatesAt();
    composer.addEventListener('outbound-before-insert', (event) => {
      event.preventDefault();
    });

    await type('/bye');
    await press('Enter');

    await until(isClosed);
    expect(message.value).to.equal('/bye');
  });

  it('has its list where it is typed', async () => {
    await lookAs('light');
    const { message } = await templatesAt();
    const places = async (text: string) => {
      await type(text);
      await until(isOpen);
      const [at] = list();
      const left = at?.getBoundingClientRect().left ?? 0;
      await press('a', 'Control');
      await press('Backspace');
      await until(isClosed);
      return left - message.getBoundingClientRect().left;
    };

    const atStart = await places('/');
    const behind = await places('Some words before it /');
    await type('A long line to begin with.');
    await press('Enter', 'Shift');
    const onNextLine = await places('/');

    expect(atStart).to.be.within(0, 40);
    expect(behind).to.be.within(atStart + 60, atStart + 300);
    expect(Math.abs(onNextLine - atStart)).to.be.below(1);
  });

  it('opens its list in the flow of a composer that covers nothing', async () => {
    const { composer, message } = await templatesAt();
    composer.presentation = 'inline';
    await composer.updateComplete;

    await type('/moved');
    await until(isOpen);
    await press('Enter');
    await until(() => focused() === 'textbox Day of arrival (required)');
    expect(byRole('region', 'Templates')).to.exist;
    await press('Escape');

    await until(() => focused() === 'textbox Message');
    expect(message.value).to.equal('/moved');
  });

  it('finds nothing where there are no templates', async () => {
    const { composer } = await templatesAt({ templates: [] });

    await type('/');
    await composer.updateComplete;

    expect(isClosed()).to.equal(true);
  });

  it('closes with its conversation', async () => {
    const { session, keys } = await templatesAt({}, { conversations: 2 });
    await type('/hi');
    await until(isOpen);

    session.select(keys[0]);

    await until(isClosed);
  });
});

describe('a shortcut and an input method (C1)', () => {
  const compose = (text: string) => executeServerCommand('compose', { text });
  const commit = (text: string) => executeServerCommand('compose', { commit: text });

  it('finds what is composed, and leaves the keys to the input method', async () => {
    const templates = [{ id: 'thanks', name: 'ありがとう', text: 'ありがとうございます' }];
    const { message } = await templatesAt({ templates });
    await type('/');
    await compose('あり');
    await until(() => names().join() === 'ありがとう');

    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    message.dispatchEvent(enter);
    expect(enter.defaultPrevented).to.equal(false);
    expect(message.value).to.equal('/あり');
    await commit('あり');
    await press('Enter');

    await until(() => message.value === 'ありがとうございます');
  });
});

describe('a shortcut at a desktop that searches by itself', () => {
  const searching = (listTemplates: NonNullable<Parameters<typeof templatesAt>[0]>['listTemplates']) =>
    templatesAt({ capabilities: everything, ...(listTemplates && { listTemplates }) });

  it('is not sent while it is searched for, and is found', async () => {
    const { clock, message } = await searching(async ({ query }) => ({
      templates: query === undefined ? parcelTemplates : [{ id: 'far', name: 'Far away', text: 'Found.' }],
    }));
    await type('/zz');
    await untilReads('Searching…');

    await press('Enter');
    expect(sent()).to.equal('');
    await clock.advance(200);
    await until(() => names().join() === 'Far away');
    await press('Enter');

    await until(() => message.value === 'Found.');
  });

  it('is text once the desktop has found nothing either', async () => {
    const { clock } = await searching(async ({ query }) => ({ templates: query === undefined ? parcelTemplates : [] }));
    await type('/zz');
    await untilReads('Searching…');

    await clock.advance(200);
    await until(() => !textOf().includes('Searching…'));
    await press('Enter');

    await until(() => sent().includes('/zz'));
  });
});

describe('the list over the message, seen and heard', () => {
  for (const dir of ['ltr', 'rtl'] as const)
    for (const look of looks)
      it(`is accessible, and no wider than the page: ${look}, ${dir}`, async () => {
        await lookAs(look);
        const { page } = await templatesAt({}, { dir });

        await type('Well: /');
        await until(isOpen);

        await expect(page).to.be.accessible();
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      });
});
