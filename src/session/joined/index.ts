/** One session for several documents: one has it and shares it, the others join it. */
export { joinSession, type JoinOptions } from './join-session.js';
export { broadcastLine, windowLine, type WindowLineOptions } from './lines.js';
export { shareSession } from './share-session.js';
export type { SessionLine } from '../../ports/session-line.js';
