/** Records what crosses the host boundary, and runs it again: a bug report is a log file. Apart from the core, since only those who look for a bug load it. */
export type { Divergence } from './divergence.js';
export type { DesktopLog, DesktopLogEntry } from './log.js';
export { recordDesktop, type RecordedDesktop, type RecordOptions } from './record-desktop.js';
export { replayDesktop, type ReplayedDesktop, type ReplayOptions } from './replay-desktop.js';
export { tokensOf } from './tokens.js';
