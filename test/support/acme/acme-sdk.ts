// guide: sdk
/** The SDK of a made-up vendor: one way to ask, one way to be told. */
export interface Sdk {
  /** Never rejects. What was done under a key is answered as before, and not done again; a question is answered as things are. */
  request<P extends Path>(path: P, body: Body<P>, key: string): Promise<Answer<P>>;
  /** Every notice from now on; the answer ends it. */
  on(listener: (notice: Notice) => void): () => void;
}

/** What Acme answers: what was asked for, or why not. */
export type Answer<P extends Path> =
  { readonly ok: true; readonly body: Requests[P]['answer'] } | ({ readonly ok: false } & No);
// guide: end

/** The name of a request. */
export type Path = keyof Requests;
/** What is sent with a request. */
export type Body<P extends Path> = Requests[P]['body'];
/** How a message travels. */
export type Via = 'text' | 'mail';
/** What the agent is doing. */
export type Presence = 'READY' | 'MISSED' | 'PAUSED' | 'GONE';

/** What most requests name. */
export interface OfCase {
  readonly caseId: string;
}

/** Every request and its answer. */
export interface Requests {
  'desk/read': { body: object; answer: Desk };
  'case/may': { body: NewCase; answer: Leave };
  'case/new': { body: NewCase; answer: Case };
  'case/by-key': {
    body: { readonly key: string };
    answer: { readonly case: Case | null; readonly closing?: Closing | undefined };
  };
  'case/pick-up': { body: OfCase; answer: Case };
  'case/enter': { body: OfCase & { readonly take: boolean }; answer: Case };
  'case/hand-over': {
    body: OfCase & { readonly receiver: ReceiverName };
    answer: HandedOver;
  };
  'case/finish': { body: OfCase; answer: { readonly closing: Closing } };
  'case/file': { body: OfCase & { readonly reasonId?: string | undefined }; answer: object };
  'thread/read': {
    body: OfCase & { readonly threadId: string; readonly mark?: string | undefined };
    answer: {
      readonly lines: readonly Line[];
      readonly before: readonly Thread[];
      /** Where to read on upwards. */
      readonly mark?: string | undefined;
    };
  };
  'thread/write': {
    body: OfCase & { readonly threadId: string; readonly words: string; readonly title?: string | undefined };
    answer: Line;
  };
  'thread/by-key': {
    body: { readonly threadId: string; readonly key: string };
    answer: { readonly line: Line | null };
  };
  'list/phrases': { body: OfCase & { readonly via: Via }; answer: { readonly phrases: readonly Phrase[] } };
  'list/reasons': { body: OfCase; answer: { readonly reasons: readonly Reason[] } };
  'list/receivers': {
    body: OfCase & { readonly kind: Receiver['kind'] };
    answer: { readonly receivers: readonly Receiver[] };
  };
}

/** Why Acme did not do it. */
export type No =
  | {
      readonly reason: 'THREAD_OPEN';
      readonly address: string;
      readonly caseId: string;
      readonly owner?: string | undefined;
      readonly may: readonly ('ENTER' | 'TAKE')[];
    }
  | { readonly reason: 'NOT_MADE'; readonly ticket: string }
  | { readonly reason: 'NOT_GIVEN'; readonly ticket: string }
  | { readonly reason: 'TITLE_USED'; readonly title: string; readonly free: string }
  | { readonly reason: 'RECEIVER_AWAY'; readonly receiver: ReceiverName }
  | { readonly reason: 'NOT_MINE' }
  | {
      readonly reason: 'NOT_NOW';
      readonly words: string;
      readonly zone: string;
      readonly country?: string | undefined;
      readonly from?: number | undefined;
    }
  | { readonly reason: 'RULE'; readonly words: string }
  | { readonly reason: 'BROKEN'; readonly words: string };

/** What Acme tells unasked. */
export type Notice =
  | { readonly notice: 'desk'; readonly desk: Desk }
  | { readonly notice: 'presence'; readonly presence: Presence; readonly pause?: string | undefined }
  | { readonly notice: 'ringing'; readonly case: Case }
  | { readonly notice: 'mine'; readonly caseId: string }
  | { readonly notice: 'not-given'; readonly caseId: string; readonly ticket: string }
  | { readonly notice: 'finished'; readonly caseId: string; readonly closing: Closing }
  | { readonly notice: 'gone'; readonly caseId: string }
  | { readonly notice: 'line'; readonly line: Line }
  | {
      readonly notice: 'progress';
      readonly key: string;
      readonly step: Step;
      readonly words?: string | undefined;
    }
  | { readonly notice: 'receiver-took'; readonly caseId: string; readonly closing: Closing }
  | { readonly notice: 'receiver-declined'; readonly caseId: string; readonly receiver: ReceiverName }
  | { readonly notice: 'receivers'; readonly receivers: readonly Receiver[] };

/** A customer. */
export interface Person {
  readonly address: string;
  readonly name?: string | undefined;
}

/** Who a message is from, as customers see it. */
export interface Sender {
  readonly senderId: string;
  readonly label: string;
  readonly shownAs: string;
  readonly via: Via;
}

/** How many cases the agent may have, and has. */
export interface Room {
  readonly max: number;
  readonly taken: number;
}

/** All that Acme knows of an agent's desk. */
export interface Desk {
  readonly me: {
    readonly id: string;
    readonly name: string;
    readonly presence: Presence;
    readonly pause?: string | undefined;
  };
  readonly plan: 'digital' | 'voice';
  readonly digital: boolean;
  readonly room: Readonly<Partial<Record<Via, Room | undefined>>>;
  readonly senders: readonly Sender[];
  readonly country?: string | undefined;
  readonly helpdesk?: string | undefined;
  readonly pictures: boolean;
}

/** What a case is begun with. */
export interface NewCase {
  readonly via: Via;
  readonly to: Person;
  readonly senderId: string;
  readonly notes?: Readonly<Record<string, string>> | undefined;
  readonly leave?: LeaveTaken | undefined;
}

/** A case may begin, once the agent has minded what the do-not-contact list says of the customer. */
export interface Leave {
  readonly leaveId?: string | undefined;
  readonly listed: readonly { readonly entryId: string; readonly words: string; readonly mustExplain: boolean }[];
}

/** Leave as an agent took it. */
export interface LeaveTaken {
  readonly leaveId?: string | undefined;
  readonly minded: readonly { readonly entryId: string; readonly because?: string | undefined }[];
}

/** What an agent works on. */
export interface Case {
  readonly caseId: string;
  readonly threadId: string;
  readonly via: Via;
  readonly to: Person;
  readonly sender: Sender;
  readonly stage: 'ringing' | 'mine';
  readonly key?: string | undefined;
  readonly title?: string | undefined;
  readonly about?: Readonly<Record<string, string>> | undefined;
}

/** How far a line has come. */
export type Step = 'SENT' | 'ARRIVED' | 'BOUNCED';

/** One message of a thread. */
export interface Line {
  readonly lineId: string;
  readonly threadId: string;
  readonly from: 'us' | 'them';
  readonly words: string;
  readonly title?: string | undefined;
  /** Seconds since the epoch, like every moment of Acme's. */
  readonly sentAt: number;
  readonly author?: string | undefined;
  readonly step?: Step | undefined;
  readonly key?: string | undefined;
}

/** A thread that is over. */
export interface Thread {
  readonly threadId: string;
  readonly via: Via;
  readonly closedAt: number;
  readonly title?: string | undefined;
  readonly lines: readonly Line[];
}

/** How a finished case is to be filed. */
export interface Closing {
  readonly mustChoose: boolean;
  readonly filedAt?: number | undefined;
  readonly filedAs?: string | undefined;
  readonly filedBy?: 'ACME' | 'PAGE' | undefined;
}

/** A receiver by name. */
export interface ReceiverName {
  readonly kind: 'group' | 'person';
  readonly receiverId: string;
  readonly label: string;
}

/** Who a case can be handed to. A group has no load. */
export interface Receiver extends ReceiverName {
  readonly load?: 'FREE' | 'ENGAGED' | 'AWAY' | undefined;
  readonly team?: string | undefined;
}

/** What handing over came to: a group takes the case, a person is asked, and answers with a notice. */
export interface HandedOver {
  readonly taken: boolean;
  readonly closing?: Closing | undefined;
  readonly askedUntil?: number | undefined;
}

/** Prepared words. */
export interface Phrase {
  readonly phraseId: string;
  readonly label: string;
  readonly words: string;
  readonly title?: string | undefined;
  readonly via?: Via | undefined;
}

/** Why a case was finished. */
export interface Reason {
  readonly reasonId: string;
  readonly label: string;
}
