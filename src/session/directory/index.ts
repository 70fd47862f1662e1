/** Whom a task can be handed to, without any user interface: a directory of queues and agents. */
export { openDirectory, type Directory, type DirectoryOptions } from './open-directory.js';
export type { DirectoryView } from '../../machine/directory/directory.view.js';
export { folded, wordsOf } from '../../machine/directory/folded.js';
