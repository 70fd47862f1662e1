import { expect } from '@open-wc/testing';
import { plainFileName } from '../../src/domain/files/file-name.js';

describe('the name of a file', () => {
  const names: readonly { what: string; given: string; plain: string }[] = [
    { what: 'stays as it is', given: 'Invoice nº 2 (final).pdf', plain: 'Invoice nº 2 (final).pdf' },
    { what: 'keeps every script', given: 'فاتورة ٢.pdf', plain: 'فاتورة ٢.pdf' },
    { what: 'keeps joiners between letters', given: 'می\u200cخواهم.txt', plain: 'می\u200cخواهم.txt' },
    { what: 'shows the ending that an override hides', given: 'invoice\u202egpj.exe', plain: 'invoice gpj.exe' },
    { what: 'loses isolates and marks', given: '\u2066a\u2069\u200eb.txt', plain: 'a b.txt' },
    { what: 'stays on one line', given: 'a\r\nb\u2028c\td.txt', plain: 'a b c d.txt' },
    { what: 'leads into no folder', given: '../..\\etc/passwd', plain: '.. .. etc passwd' },
    { what: 'loses halves of characters', given: 'a\ud83d.txt', plain: 'a .txt' },
    { what: 'may be nothing', given: '\u202e', plain: '' },
  ];
  for (const { what, given, plain } of names) {
    it(what, () => {
      expect(plainFileName(given)).to.equal(plain);
    });
  }

  it('of 5,000 letters is cut and keeps its ending', () => {
    expect(plainFileName(`${'a'.repeat(5_000)}.pdf`)).to.equal(`${'a'.repeat(120)}….pdf`);
  });

  it('is not cut inside a character', () => {
    expect(plainFileName(`a${'📎'.repeat(2_500)}`)).to.equal(`a${'📎'.repeat(119)}…`);
  });

  it('that is as long as people read is not cut', () => {
    expect(plainFileName(`${'a'.repeat(120)}.pdf`)).to.equal(`${'a'.repeat(120)}.pdf`);
  });

  it('takes no time, however long and hostile', () => {
    const hostile = ['\u202e', '.', ' .', '/', '\u200d'].map((piece) => plainFileName(piece.repeat(100_000)));

    expect(hostile.every((name) => name.length < 200)).to.be.true;
  });
});
