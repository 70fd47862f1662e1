/** Nothing that long names one number; looking further would only cost time. */
const longestLink = 250;

const isOwnParameter = (part: string): boolean => part === '' || /^(?!ext=|phone-context=)[^=]+=/i.test(part);

/** The number of a link without what does not change it: an extension stays, to be refused as the text it is. */
export function numberOf(link: string): string {
  if (link.length > longestLink) return link;
  const parts = link.split(';').filter((part) => !isOwnParameter(part));
  const context = parts.find((part) => /^phone-context=\+/i.test(part));
  const number = parts.filter((part) => part !== context).join(';');
  return context && !number.includes('+') ? context.slice(context.indexOf('+')) + number : number;
}
