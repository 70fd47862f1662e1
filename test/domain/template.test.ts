import { expect } from '@open-wc/testing';
import {
  fillTemplate,
  fillTemplateHtml,
  openVariables,
  templatePieces,
  unresolvedVariables,
} from '../../src/domain/template.js';

describe('a template (C6)', () => {
  const filled: readonly { what: string; text: string; becomes: string }[] = [
    { what: 'fills a variable', text: 'Hello {{name}}!', becomes: 'Hello Ana!' },
    { what: 'fills every place of a variable', text: '{{name}}, {{name}}', becomes: 'Ana, Ana' },
    { what: 'fills a variable written with spaces', text: '{{  name }} {{ name}}', becomes: 'Ana Ana' },
    { what: 'fills a variable with nothing', text: 'a{{empty}}b', becomes: 'ab' },
    { what: 'does not read what it has filled in again', text: '{{nested}}', becomes: '{{name}}' },
    { what: 'leaves a variable without a value to be seen', text: '{{order}}', becomes: '{{order}}' },
    { what: 'leaves a variable named like what every object has', text: '{{toString}}', becomes: '{{toString}}' },
    { what: 'leaves what has too few braces', text: '{name} {{name}', becomes: '{name} {{name}' },
    { what: 'leaves two words in braces', text: '{{name name}}', becomes: '{{name name}}' },
    { what: 'leaves empty braces', text: '{{}} {{ }}', becomes: '{{}} {{ }}' },
  ];
  for (const { what, text, becomes } of filled) {
    it(what, () => {
      expect(fillTemplate(text, { name: 'Ana', empty: '', nested: '{{name}}' })).to.equal(becomes);
    });
  }
});

describe('the open variables of a text (C6)', () => {
  it('are named once each, in their order', () => {
    expect(unresolvedVariables('{{b}} {{ a }} {{b}}')).to.deep.equal(['b', 'a']);
  });

  it('are none in a plain text', () => {
    expect(unresolvedVariables('5 { } {{ }} {a}')).to.deep.equal([]);
  });
});

describe('a template with a form (C6)', () => {
  const filled: readonly { what: string; html: string; value: string; becomes: string }[] = [
    { what: 'fills a value as text', html: '<p>{{name}}</p>', value: 'Ana', becomes: '<p>Ana</p>' },
    {
      what: 'makes no markup of a value',
      html: '<p>{{name}}</p>',
      value: '<img src=x onerror="alert(1)"> & co',
      becomes: '<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; co</p>',
    },
    {
      what: 'lets no value out of an attribute',
      html: `<a title="{{name}}" rel='{{name}}'>x</a>`,
      value: `"' onclick=x`,
      becomes: '<a title="&quot;&#39; onclick=x" rel=\'&quot;&#39; onclick=x\'>x</a>',
    },
    { what: 'does not write an entity of a value anew', html: '{{name}}', value: '&lt;', becomes: '&amp;lt;' },
    { what: 'keeps the lines of a value', html: '{{name}}', value: 'a\r\nb\nc', becomes: 'a<br>b<br>c' },
    { what: 'leaves a variable without a value', html: '<p>{{other}}</p>', value: 'x', becomes: '<p>{{other}}</p>' },
    { what: 'does not read a value again', html: '{{name}}', value: '{{name}}$&', becomes: '{{name}}$&amp;' },
  ];
  for (const { what, html, value, becomes } of filled) {
    it(what, () => {
      expect(fillTemplateHtml(html, { name: value })).to.equal(becomes);
    });
  }
});

describe('names that every object knows (C6)', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const text = names.map((name) => `{{${name}}}`).join(' ');

  it('stay open without a value, in a text and in a form', () => {
    expect(fillTemplate(text, {})).to.equal(text);
    expect(fillTemplateHtml(text, {})).to.equal(text);
    expect(openVariables({ id: 't', name: 't', text }, {}).map(({ name }) => name)).to.deep.equal(names);
  });

  it('are filled with their own value', () => {
    const values = Object.fromEntries(names.map((name, index) => [name, String(index)]));

    expect(fillTemplate(text, values)).to.equal('0 1 2 3');
    expect(fillTemplateHtml(text, values)).to.equal('0 1 2 3');
    expect(openVariables({ id: 't', name: 't', text }, values)).to.deep.equal([]);
  });
});

describe('the pieces of a template', () => {
  it('are its texts and its variables, in their order', () => {
    expect(templatePieces('Hello {{ name }}, {{order}}{{day}}.')).to.deep.equal([
      { text: 'Hello ' },
      { variable: 'name' },
      { text: ', ' },
      { variable: 'order' },
      { variable: 'day' },
      { text: '.' },
    ]);
  });

  it('are one text where nothing is to be filled, and none where there is nothing', () => {
    expect(templatePieces('5 {a} {{}}')).to.deep.equal([{ text: '5 {a} {{}}' }]);
    expect(templatePieces('')).to.deep.equal([]);
  });
});

describe('what a template still asks for (C6)', () => {
  const template = {
    id: 't',
    name: 't',
    subject: 'For {{order}}',
    text: '{{name}} {{order}} {{day}}',
    html: '<p>{{name}} {{town}}</p>',
    variables: [{ name: 'day', label: 'Day of the visit', optional: true }],
  };

  it('is named once each: of the subject, the text and the form, as the host describes it', () => {
    expect(openVariables(template, {})).to.deep.equal([
      { name: 'order' },
      { name: 'name' },
      { name: 'day', label: 'Day of the visit', optional: true },
      { name: 'town' },
    ]);
  });

  it('is nothing that has a value, were it an empty one', () => {
    expect(openVariables(template, { order: '7', name: '', day: 'Monday', town: 'Vigo' })).to.deep.equal([]);
  });
});
