import type { OpenConversation } from '../../../domain/launch.js';

/** A conversation that is going on, as it is told of. */
export interface ToldConversation extends OpenConversation {
  /** The colleague whose it is; absent: this agent's. */
  readonly ownerName?: string | undefined;
}

/** Conversations that are told of and are not among the tasks before somebody opens them: to tell of one makes nothing. */
export interface Unopened {
  /** What was told under this name; if nothing was, it is told now, and the same from now on. */
  told(name: string, tell: () => ToldConversation): ToldConversation;
  /** Somebody opens it: it is not among these any more. */
  take(taskId: string): ToldConversation | undefined;
}

/** Nothing was told of yet. */
export function nothingUnopened(): Unopened {
  const conversations = new Map<string, ToldConversation>();
  return {
    told(name, tell) {
      const conversation = conversations.get(name) ?? tell();
      conversations.set(name, conversation);
      return conversation;
    },
    take(taskId) {
      const [name, conversation] = [...conversations].find(([, each]) => each.taskId === taskId) ?? [''];
      conversations.delete(name);
      return conversation;
    },
  };
}
