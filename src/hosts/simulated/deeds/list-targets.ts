import type { TransferTarget } from '../../../domain/transfer.js';
import type { TargetsWanted } from '../../../ports/desktop.js';
import type { Centre } from '../centre.js';
import type { Deed } from './deed.js';

const pageSize = 50;

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const textOf = ({ name, detail = '', team = '', skills = [], extension = '' }: TransferTarget): string =>
  folded([name, detail, team, ...skills, extension].join(' '));

const order = ['available', 'busy', 'offline'];

const better = (one: TransferTarget, other: TransferTarget): number =>
  order.indexOf(one.availability) - order.indexOf(other.availability) || one.name.localeCompare(other.name);

/** What a search finds, those the agent wants to see first before the others. */
function found(
  all: readonly TransferTarget[],
  { query = '', preferred = [] }: TargetsWanted,
): readonly TransferTarget[] {
  const words = folded(query).split(/\s+/);
  const matches = all.filter((target) => words.every((word) => textOf(target).includes(word))).sort(better);
  const isFirst = ({ id }: TransferTarget): boolean => preferred.includes(id);
  return [...matches.filter(isFirst), ...matches.filter((target) => !isFirst(target))];
}

/** The newest queues or agents (T3): all of them, or a page of those that are searched. */
export const listTargets =
  ({ directory }: Centre): Deed<'listTargets'> =>
  (wanted) => {
    const all = directory.list(wanted.kind);
    if (wanted.query === undefined) return { targets: all };
    const matches = found(all, wanted);
    const from = Number(wanted.after ?? 0);
    const to = from + pageSize;
    return {
      targets: matches.slice(from, to),
      total: matches.length,
      ...(to < matches.length && { next: String(to) }),
    };
  };
