/** A press on a list must not take the focus out of its field. */
export const keepFocus = (event: MouseEvent): void => {
  event.preventDefault();
};

/** The option that was pressed: the list has one child for each. */
export function pressedOption<Option>(
  { target, currentTarget }: MouseEvent & { readonly currentTarget: Element },
  options: readonly Option[],
): Option | undefined {
  const index = [...currentTarget.children].findIndex((each) => target instanceof Node && each.contains(target));
  return options[index];
}
