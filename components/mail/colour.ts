/** The most that a colour may shine to be read on white: 3 to 1 of contrast. */
const LUMINANCE = 0.3;
const NAMED = /^(?:black|maroon|red|purple|green|navy|blue|teal|gray)$/;

/** The colour of a text as mail may say it, if it can be read on white: white text is how mail hides. */
export function legible(colour: string): string | undefined {
  if (NAMED.test(colour)) return colour;
  const hex = /^#(?:(.)(.)(.)|(..)(..)(..))$/.exec(colour)?.slice(1).filter(Boolean);
  const numbers = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/.exec(colour)?.slice(1);
  const channels = hex?.map((digits) => parseInt(digits.padEnd(2, digits), 16)) ?? numbers?.map(Number) ?? [];
  const [red = 1, green = 1, blue = 1] = channels.map((channel) => (channel / 255) ** 2.2);
  if (!(0.21 * red + 0.72 * green + 0.07 * blue <= LUMINANCE)) return undefined;
  return `#${channels.map((channel) => Math.min(channel, 255).toString(16).padStart(2, '0')).join('')}`;
}
