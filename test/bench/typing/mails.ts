const sentence = 'A sentence as people write it, with <b>weight</b> and a <a href="https://acme.example/">link</a>. ';
const letters = sentence.replace(/<[^>]*>/g, '').length;

const paragraphs = (count: number, inner: string): string => `<p>${inner}</p>`.repeat(count);

const mails: Readonly<Record<string, (characters: number) => string>> = {
  paragraphs: (characters) => paragraphs(Math.ceil(characters / (letters * 3)), sentence.repeat(3)),
  'one paragraph': (characters) => paragraphs(1, sentence.repeat(Math.ceil(characters / letters))),
  'plain words': (characters) => paragraphs(1, 'words '.repeat(Math.ceil(characters / 6))),
  lists: (characters) =>
    `<ul>${`<li>${sentence}<ul><li>${sentence}</li></ul></li>`.repeat(Math.ceil(characters / (letters * 2)))}</ul>`,
};

/** A mail of so many characters, by what it is made of. */
export function mailOf(kind: string, characters: number): string {
  const write = mails[kind];
  if (!write) throw new Error(`There is no mail of ${kind}.`);
  return write(characters);
}
