declare module 'punycode/punycode.es6.js' {
  /** The domain with every label that is punycode decoded; throws when one is malformed. */
  export function toUnicode(domain: string): string;
}
