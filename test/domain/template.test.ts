import { expect } from '@open-wc/testing';
import { fillTemplate, unresolvedVariables } from '../../src/domain/template.js';

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
