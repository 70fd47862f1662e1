/** A widget of a desktop layout, in the words of the layout. */
export interface Widget {
  readonly comp: string;
  readonly script?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly textContent?: string;
  readonly children?: readonly Widget[];
}

/** The parts of a desktop layout that these pages show. */
export interface Layout {
  readonly agent: {
    readonly appTitle: string;
    readonly area: {
      readonly advancedHeader: readonly Widget[];
      readonly headless: { readonly widgets: Readonly<Record<string, Widget>> };
      readonly panel: Widget;
    };
  };
}

/** Fetches a layout, as a desktop is given one. */
export async function layoutAt(address: string): Promise<Layout> {
  const response = await fetch(address);
  // because the layout is a file of this demo
  return (await response.json()) as Layout;
}
