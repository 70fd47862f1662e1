/** How long they are. */
export const LENGTH = 100_000;

const filled = (part) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

/** Texts of the worst kinds there are, by what they are of. */
export const TEXTS = {
  digits: filled('1234567890'),
  'arabic digits': filled('٠١٢٣٤٥٦٧٨٩'),
  pluses: filled('+'),
  spaces: filled(' '),
  'invisible marks': filled('\u200B\u202E'),
  brackets: filled('()<>[]'),
  'at signs': filled('@'),
  dots: filled('a.'),
  'a list of addresses': filled('ana@example.com, '),
  'a list of numbers': filled('+34612345678, '),
  'names and addresses': filled('"Ana" <ana@example.com>; '),
  'half a link': `mailto:${filled('%E0%A4%')}`,
  'a link with parameters': `sms:${filled('+34612345678;a=b')}`,
  'combining marks': filled('e\u0301\u0302'),
  emoji: filled('👩‍👩‍👧'),
  'lone surrogates': filled('\uD800'),
  'euro signs': filled('€[]'),
  'accented letters': filled('áéíóú'),
  'a heap of accents': `e${filled('\u0301\u0316')}`,
  'every character': String.fromCharCode(...Array.from({ length: 0xffff }, (_, code) => code)),
  variables: filled('{{á}}'),
  'half a variable': filled('{{á'),
};
