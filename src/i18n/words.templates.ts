/** Words for finding a template and filling it. */
export interface TemplateWords {
  /** How a template is found without leaving the message. */
  readonly typeIt: string;
  readonly searching: string;
  readonly searchFailed: string;
  /** So many are found and not listed. */
  readonly more: (hidden: number) => string;
  readonly preview: string;
  /** A variable that has no value yet, as it stands in a preview. */
  readonly open: (label: string) => string;
  readonly fillIn: string;
  readonly required: (label: string) => string;
  readonly optional: (label: string) => string;
  readonly missing: string;
  readonly insert: string;
  readonly asItIs: string;
  /** What becomes of a template that is inserted as it is (C6). */
  readonly staysClosed: string;
  readonly back: string;
}
