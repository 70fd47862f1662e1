// the file and not the package: Node has an outdated module of that name, and bundlers mistake the one for the other
import { toUnicode } from 'punycode/punycode.es6.js';
import { asciiDomain } from './mail-domain.js';

/** A domain in Unicode, or as it is when its Unicode form would be another domain; throws when it is malformed. */
export function readableDomain(domain: string): string {
  const readable = toUnicode(domain.toLowerCase());
  return asciiDomain(readable) === domain.toLowerCase() ? readable : domain;
}
