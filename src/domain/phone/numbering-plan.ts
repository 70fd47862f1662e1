import metadata from 'libphonenumber-js/max/metadata';

type Absent = 0 | undefined;

/** A numbering plan as the metadata package lays it out; what is not read here has no name. */
type Row = readonly [
  callingCode: string,
  dialOut: string | Absent,
  pattern: string,
  lengths: readonly number[],
  _formats: unknown,
  trunkPrefix: string | Absent,
  _formattingRule: unknown,
  trunkPattern: string | Absent,
  transform: string | Absent,
  _formattingOption: unknown,
  leadingDigits: string | Absent,
  ranges: readonly (readonly [pattern: string, ...unknown[]] | Absent)[],
];

interface Metadata {
  /** The regions that share a calling code, the main one first. */
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>;
  readonly countries: Readonly<Record<string, Row>>;
  readonly nonGeographic: Readonly<Record<string, Row>>;
}

// read here and not by the library, whose parser would add a quarter to what is loaded; these are the largest tables,
// because the smaller ones do not tell which numbers are valid, mobile or both
const { country_calling_codes: regionsByCode, countries, nonGeographic } = metadata as unknown as Metadata;

/** How the numbers of one region, or of one calling code without a region, are made. */
export interface NumberingPlan {
  readonly region: string | undefined;
  readonly callingCode: string;
  /** What is dialled before a number abroad, as a pattern; empty when nothing is. */
  readonly dialOut: string;
  readonly pattern: string;
  readonly lengths: readonly number[];
  /** What is dialled before a number at home, as a pattern, and what replaces it. */
  readonly trunk: string;
  readonly transform: string;
  readonly leadingDigits: string;
  /** A pattern for each kind of numbers, `undefined` where the plan has none and empty where it is that of fixed lines. */
  readonly ranges: readonly (string | undefined)[];
}

const orNothing = (text: string | Absent): string => (typeof text === 'string' ? text : '');

function toPlan(region: string | undefined, row: Row): NumberingPlan {
  const [callingCode, dialOut, pattern, lengths, , trunkPrefix, , trunk, transform, , leadingDigits, ranges] = row;
  return {
    ...{ region, callingCode, pattern, lengths },
    dialOut: orNothing(dialOut),
    trunk: orNothing(trunk) === '' ? orNothing(trunkPrefix) : orNothing(trunk),
    transform: orNothing(transform),
    leadingDigits: orNothing(leadingDigits),
    ranges: ranges.map((range) => (range ? range[0] : undefined)),
  };
}

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The plan of a region by its ISO 3166 code, in either case. */
export function planOfRegion(region: string): NumberingPlan | undefined {
  const row = own(countries, region.toUpperCase());
  return row && toPlan(region.toUpperCase(), row);
}

// kept, because to make those of North America anew takes longer than to read a number
const madePlans = new Map<string, readonly NumberingPlan[]>();

/** The plans that share a calling code, the main one first; none for a code that is not in use. */
export function plansOfCode(callingCode: string): readonly NumberingPlan[] {
  const plans = madePlans.get(callingCode) ?? makePlans(callingCode);
  madePlans.set(callingCode, plans);
  return plans;
}

function makePlans(callingCode: string): readonly NumberingPlan[] {
  const world = own(nonGeographic, callingCode);
  if (world) return [toPlan(undefined, world)];
  return (own(regionsByCode, callingCode) ?? []).flatMap((region) => planOfRegion(region) ?? []);
}
