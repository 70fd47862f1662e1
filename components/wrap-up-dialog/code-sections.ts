import type { WrapUpCode } from '../../src/index.js';
import { matchingCodes } from './matching-codes.js';

/** Codes under one heading: those the agent used last, those of a group, or those of none. */
export interface CodeSection {
  readonly kind: 'recent' | 'group' | 'other';
  /** The names of the group, the outermost first. */
  readonly path: readonly string[];
  readonly codes: readonly WrapUpCode[];
}

/** What the list of codes is made of. */
export interface CodeListing {
  readonly codes: readonly WrapUpCode[];
  /** The ids of the codes the agent used last, the newest first. */
  readonly recent: readonly string[];
  /** What is searched, folded. */
  readonly words: readonly string[];
}

const ungrouped: readonly string[] = [];

/** The codes of each group together, in the order in which the host brings the groups; those of none come last. */
function grouped(codes: readonly WrapUpCode[]): readonly CodeSection[] {
  const groups = new Map<string, { readonly path: readonly string[]; readonly codes: WrapUpCode[] }>();
  for (const code of codes) {
    const path = code.group ?? ungrouped;
    const name = JSON.stringify(path);
    const group = groups.get(name) ?? { path, codes: [] };
    group.codes.push(code);
    groups.set(name, group);
  }
  const sections = [...groups.values()];
  return [
    ...sections.filter(({ path }) => path.length > 0).map((section) => ({ kind: 'group' as const, ...section })),
    ...sections.filter(({ path }) => path.length === 0).map((section) => ({ kind: 'other' as const, ...section })),
  ];
}

/**
 * The codes as they are listed: while nothing is searched, those used last stand before all others. There they stand alone:
 * exactly one code is chosen, and two options of one name would look and sound like two choices.
 */
export function sectionsOf({ codes, recent, words }: CodeListing): readonly CodeSection[] {
  if (words.length > 0) return grouped(matchingCodes(codes, words));
  const used = recent.flatMap((id) => codes.find((code) => code.id === id) ?? []);
  const rest = grouped(codes.filter((code) => !used.includes(code)));
  return used.length > 0 ? [{ kind: 'recent', path: ungrouped, codes: used }, ...rest] : rest;
}
