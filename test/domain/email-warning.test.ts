import { expect } from '@open-wc/testing';
import { parseEmail } from '../../src/domain/email.js';

const warningsOf = (text: string) => {
  const parsed = parseEmail(text);
  return parsed.ok ? parsed.warnings : undefined;
};

describe('the warnings of an email address', () => {
  const whereMailIs = [
    ...['gmail.com', 'googlemail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'protonmail.com'],
    ...['hotmail.es', 'outlook.es', 'yahoo.es', 'hotmail.fr', 'outlook.fr', 'yahoo.fr', 'hotmail.it', 'yahoo.it'],
    ...['hotmail.de', 'outlook.de', 'yahoo.de', 'hotmail.co.uk', 'yahoo.co.uk', 'yahoo.com.mx', 'yahoo.com.br'],
  ];
  for (const domain of whereMailIs) {
    it(`suggest ${domain} when a letter stands there twice, and are none for itself`, () => {
      const slip = domain.replace(/[^.]\./, (end) => end.charAt(0) + end);

      expect(warningsOf(`ana@${slip}`)).to.deep.equal([{ kind: 'typo-domain', suggestion: `ana@${domain}` }]);
      expect(warningsOf(`ana@${domain}`)).to.deep.equal([]);
    });
  }

  for (const ending of ['c0m', 'ccom', 'cim', 'clm', 'cmo', 'comm', 'con', 'coom', 'cpm', 'ocm', 'vom', 'xom']) {
    it(`suggest com for ${ending}`, () => {
      expect(warningsOf(`ana@b.${ending}`)).to.deep.equal([{ kind: 'typo-domain', suggestion: 'ana@b.com' }]);
    });
  }

  const slips: readonly [typed: string, meant: string][] = [
    ['gmial.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'],
    ['hmail.com', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmial.con', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
    ['yaho.com', 'yahoo.com'],
    ['yaho.es', 'yahoo.es'],
    ['hotmil.es', 'hotmail.es'],
    ['empresa.con', 'empresa.com'],
    ['empresa.comm', 'empresa.com'],
  ];
  for (const [typed, meant] of slips) {
    it(`suggest ${meant} for ${typed}`, () => {
      expect(warningsOf(`Ana@${typed}`)).to.deep.equal([{ kind: 'typo-domain', suggestion: `Ana@${meant}` }]);
    });
  }

  for (const domain of [
    'hmial.com',
    'gnaol.com',
    'abc。рф',
    'gmail.com',
    'mail.com',
    'email.com',
    'ymail.com',
    'cloud.com',
    'b.community',
    'yahoo.se',
    'hotmail.es',
    'example.com',
    'пример.рф',
    'b.co',
  ]) {
    it(`are none for ${domain}`, () => {
      expect(warningsOf(`ana@${domain}`)).to.deep.equal([]);
    });
  }

  it('tell of a label that mixes scripts which look alike', () => {
    const cyrillic = 'а';

    expect(warningsOf(`ana@gm${cyrillic}il.com`)).to.deep.equal([{ kind: 'mixed-scripts' }]);
  });

  it('let Latin stand beside Japanese', () => {
    expect(warningsOf('ana@日本abc.jp')).to.deep.equal([]);
  });
});
