/** What a redacted value was, as far as its replacement must look like it. */
type Kind = 'phone' | 'email' | 'url' | 'name' | 'text';

const shapes: Readonly<Record<Kind, (n: number) => string>> = {
  // 555-01xx is kept for fiction in every North American area: well-formed, and nobody's; 999 is no country at all
  phone: (n) =>
    n < 900
      ? `+1${201 + Math.floor(n / 100)}55501${String(n % 100).padStart(2, '0')}`
      : `+999${String(n).padStart(8, '0')}`,
  email: (n) => `person-${n}@redacted.example`,
  url: (n) => `https://redacted.example/${n}`,
  name: (n) => `Name ${n}`,
  text: (n) => `Text ${n}`,
};

const phoneLike = /^\+?\d[\d\s().-]{5,}$/;
const emailLike = /^[^\s@]+@[^\s@]+$/;

function kindOf(value: string, path: string): Kind {
  if (emailLike.test(value)) return 'email';
  if (phoneLike.test(value)) return 'phone';
  if (path.endsWith('.url')) return 'url';
  return /name$|\.recipient$/i.test(path) ? 'name' : 'text';
}

/** Is this a telephone number or an email address? */
export const isAddress = (value: string): boolean => emailLike.test(value) || phoneLike.test(value);

// what the rules take for the same (L5, C3) must be the same afterwards
const folded = (value: string): string =>
  phoneLike.test(value) ? value.replace(/\D/g, '') : value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Placeholders for values, equal ones for equal values; none is one of the values in `taken`. */
export function placeholdersBeside(taken: ReadonlySet<string>): (value: string, path?: string) => string {
  const given = new Map<string, string>();
  const numbers = new Map<Kind, number>();
  const next = (kind: Kind): string => {
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    const placeholder = shapes[kind](number);
    return taken.has(placeholder) ? next(kind) : placeholder;
  };
  return (value, path = '') => {
    const placeholder = given.get(folded(value)) ?? next(kindOf(value, path));
    given.set(folded(value), placeholder);
    return placeholder;
  };
}
