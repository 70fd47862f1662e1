import type { FileUses, SortedFiles } from './files-owner.js';

/** Are files dragged, and no part of a page, which may bring its images along? */
export const bringsFiles = (data: DataTransfer | null): data is DataTransfer =>
  data !== null && data.types.includes('Files') && !data.types.includes('text/html');

/** The files of what is pasted; none where they only picture its text, as they do in some programs. */
export const pastedFiles = (data: DataTransfer | null): readonly File[] =>
  data === null || /\S/.test(data.getData('text/plain')) ? [] : [...data.files];

const isImage = ({ type }: File): boolean => type.startsWith('image/');

/** Images go into the message and all else beside it, where that can be; where it cannot, it is told there. */
export function sortedFiles(files: readonly File[], may: FileUses): SortedFiles {
  const goesInside = (file: File): boolean => may.inline && (isImage(file) || !may.attach);
  return { inline: files.filter(goesInside), attach: files.filter((file) => !goesInside(file)) };
}
