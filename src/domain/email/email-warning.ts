/** What an agent should look at twice before writing to an address that is well formed. */
export type EmailWarning =
  | {
      readonly kind: 'typo-domain';
      /** The whole address with the domain that was probably meant. */
      readonly suggestion: string;
    }
  | { readonly kind: 'mixed-scripts' };

/** Where most people have their mail; a neighbour of one of these is more often a slip than a domain. */
const mailDomains = [
  ...['gmail.com', 'googlemail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'protonmail.com'],
  ...['hotmail.es', 'outlook.es', 'yahoo.es', 'hotmail.fr', 'outlook.fr', 'yahoo.fr', 'hotmail.it', 'yahoo.it'],
  ...['hotmail.de', 'outlook.de', 'yahoo.de', 'hotmail.co.uk', 'yahoo.co.uk', 'yahoo.com.mx', 'yahoo.com.br'],
];

/** Neighbours that are themselves in use. */
const neighbours = ['mail.com', 'email.com', 'ymail.com', 'cloud.com'];

/** Top-level domains that do not exist and are one slip from `com`. */
const notCom = /\.(?:c0m|ccom|cim|clm|cmo|comm|con|coom|cpm|ocm|vom|xom)$/;

const ending = (domain: string): string => domain.slice(domain.indexOf('.'));

/** One character too many, too few or wrong, or two swapped. */
function isOneSlip(typed: string, meant: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  const [rest, wanted] = [typed.slice(same), meant.slice(same)];
  const swapped = rest.charAt(1) + rest.charAt(0) + rest.slice(2);
  const isNear = rest.slice(1) === wanted.slice(1) || rest.slice(1) === wanted || rest === wanted.slice(1);
  return isNear || swapped === wanted;
}

// yahoo.se is no slip of yahoo.es: only `com` may be misspelt, the name everywhere
const isSlip = (typed: string, meant: string): boolean =>
  isOneSlip(typed, meant) && (ending(meant) === '.com' || ending(meant) === ending(typed));

function likelyDomain(domain: string): string {
  if (mailDomains.includes(domain) || neighbours.includes(domain)) return domain;
  const repaired = domain.replace(notCom, '.com');
  return mailDomains.find((meant) => isSlip(domain, meant) || isSlip(repaired, meant)) ?? repaired;
}

// Cyrillic, Greek, Armenian and Cherokee letters that look Latin stand out only to a machine
const mixesScripts = (label: string): boolean =>
  [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
    /[\p{Script=Armenian}\p{Script=Cherokee}]/u,
  ].filter((script) => script.test(label)).length > 1;

/** The warnings for an address: `typedDomain` as it was typed, `domain` as it travels. */
export function emailWarnings(local: string, typedDomain: string, domain: string): readonly EmailWarning[] {
  const likely = likelyDomain(domain);
  const isMixed = typedDomain.split(/[.\u3002\uFF0E\uFF61]/).some(mixesScripts);
  return [
    ...(likely === domain ? [] : [{ kind: 'typo-domain', suggestion: `${local}@${likely}` } as const]),
    ...(isMixed ? [{ kind: 'mixed-scripts' } as const] : []),
  ];
}
