// most of a colour's light is its green: with this little, it is seen on white
const DARK = /^#[\da-f]{2}\d[\da-f]{3}$|^(?:black|maroon|red|purple|green|navy|blue|teal|gray)$/;
const DECIMAL = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/;

/** The colour of a text as mail may say it, if that can be seen on white; white text is how mail hides. */
export function legible(colour: string): string {
  const [, ...channels] = DECIMAL.exec(colour) ?? [];
  const hex = channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('');
  const said = hex ? `#${hex}` : colour;
  return DARK.test(said) ? said : '';
}
