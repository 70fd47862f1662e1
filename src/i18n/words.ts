import type { AgentState } from '../domain/agent.js';
import type { Channel } from '../domain/channel.js';
import type { MessageStatus } from '../domain/message.js';
import type { RecipientProblem } from '../domain/refusal.js';
import type { TaskPhase } from '../domain/task.js';
import type { Problem } from '../ports/host-fault.js';
import type { Explanation } from './explanation.js';
import type { SuggestionWords, WorkflowWords } from './words.assistance.js';
import type { FilesWords } from './words.files.js';
import type { MailEditorWords } from './words.mail-editor.js';
import type { WritingWords } from './writing.words.js';
import type { TemplateWords } from './words.templates.js';
import type { SmsWords } from './words.sms.js';
import type { TranscriptWords } from './words.transcript.js';
import type { TransferWords } from './words.transfer.js';

export type { Explanation };

/** Words for every problem, each written from its own data. */
export type ProblemWords = {
  readonly [Code in Problem['code']]: (problem: Extract<Problem, { readonly code: Code }>) => Explanation;
};

/** Words for starting a conversation. */
export interface LauncherWords {
  readonly open: string;
  /** How many conversations of a channel the profile still allows (E5). */
  readonly left: (count: number) => string;
  readonly leftOf: (channel: string, count: number) => string;
  readonly channel: string;
  readonly to: Readonly<Record<Channel, string>>;
  readonly toHint: Readonly<Record<Channel, string>>;
  readonly from: string;
  readonly choose: string;
  readonly create: Readonly<Record<Channel, string>>;
  readonly creating: string;
  readonly created: (recipient: string) => string;
  readonly cannotStart: string;
  readonly close: string;
  readonly retry: string;
  readonly unknown: Explanation;
  readonly check: string;
  readonly retrySafely: string;
  readonly discard: string;
  readonly openExisting: string;
  readonly takeOver: string;
  readonly country: (region: string, code: string, number: string) => string;
  readonly severalFound: string;
  readonly people: string;
  readonly peopleFound: (count: number) => string;
  readonly recent: string;
  readonly searchFrom: string;
  readonly fromFound: (count: number) => string;
  readonly whomToAsk: (administrator: string) => string;
  readonly subject: string;
  readonly message: string;
  readonly createAndSend: Readonly<Record<Channel, string>>;
  readonly checking: string;
  readonly warned: Explanation;
  readonly whyGoOn: string;
  readonly whyMissing: string;
  readonly goOn: string;
  readonly doNotStart: string;
  readonly foreseen: string;
  /** What time it is where the customer is, and when they may be written to again (L9). */
  readonly theirTime: (time: string, place: string) => string;
  readonly opensAt: (time: string) => string;
  readonly restored: string;
  readonly startAfresh: string;
  readonly replaced: string;
  readonly bringBack: string;
  readonly refused: Explanation;
  readonly line: Readonly<Record<'no' | 'perhaps', string>>;
  readonly didYouMean: (suggestion: string) => string;
  readonly mixedScripts: string;
  readonly missingFrom: string;
  readonly connecting: string;
}

/** Words for the list of conversations. */
export interface TaskListWords {
  readonly label: string;
  readonly empty: string;
  readonly phases: Readonly<Record<TaskPhase, string>>;
  readonly unread: (count: number) => string;
  readonly accept: string;
  readonly offered: (recipient: string) => string;
}

/** Words for holding a conversation. */
export interface ComposerWords {
  readonly nothingOpen: string;
  readonly region: (recipient: string) => string;
  readonly from: (entryPoint: string) => string;
  readonly transcript: string;
  readonly noMessages: string;
  readonly earlier: (closed: string) => string;
  readonly you: string;
  readonly customer: string;
  readonly statuses: Readonly<Record<MessageStatus, string>>;
  readonly notDelivered: (reason: string) => string;
  readonly retry: string;
  readonly check: string;
  readonly edit: string;
  readonly withdraw: string;
  readonly subject: string;
  readonly message: string;
  readonly send: string;
  readonly enterSends: string;
  readonly shortcutSends: string;
  readonly templates: string;
  readonly searchTemplates: string;
  readonly noTemplates: string;
  readonly templateCount: (count: number) => string;
  readonly end: string;
  /** Closed for good (C9). */
  readonly conference: string;
  readonly useSubject: (suggestion: string) => string;
  readonly newMessage: (author: string, text: string) => string;
  readonly messageFailed: (why: string) => string;
  /** Why nothing can be written, and nothing ended, now. */
  readonly closed: Readonly<Record<'transferring' | 'ending' | 'wrapping-up', string>>;
  readonly cannotSend: string;
  readonly writeFirst: string;
  readonly draftsNotKept: string;
  readonly rescued: string;
  readonly dismissRescued: string;
  readonly offline: string;
  readonly dismiss: string;
}

/** Words for wrapping a conversation up. */
export interface WrapUpWords {
  readonly title: string;
  readonly about: (recipient: string) => string;
  readonly due: (recipient: string) => string;
  /** On the button that opens what was set aside. */
  readonly open: (recipient: string) => string;
  readonly setAside: string;
  readonly search: string;
  readonly codes: string;
  readonly recent: string;
  /** Codes that stand in no group, beside others that do. */
  readonly other: string;
  /** There is nothing to choose from. */
  readonly codeless: Explanation;
  /** What to do when the desktop did not do what it was asked. */
  readonly todo: Readonly<Record<'listWrapUpCodes' | 'wrapUpTask' | 'extendWrapUp' | 'cancelAutoWrapUp', string>>;
  readonly again: string;
  readonly none: string;
  readonly found: (count: number) => string;
  readonly required: string;
  readonly optional: string;
  readonly chosen: (code: string) => string;
  readonly submit: string;
  readonly submitting: string;
  /** What happens in so many seconds. */
  readonly remaining: {
    readonly host: (seconds: number) => string;
    readonly ours: (seconds: number, code: string) => string;
    /** The code that is submitted where its name is not known. */
    readonly usual: string;
    readonly without: (seconds: number) => string;
    readonly nothing: (seconds: number) => string;
  };
  readonly stopped: string;
  /** Whose wrap-up something is said of. */
  readonly of: (recipient: string, said: string) => string;
  readonly notes: string;
  readonly notesLeft: (count: number) => string;
  readonly notesSurplus: (count: number) => string;
  /** What the desktop is being asked. */
  readonly asking: Readonly<Record<'codes' | 'more-time' | 'no-clock', string>>;
  readonly extend: string;
  readonly cancelAuto: string;
  readonly timeIsUp: Readonly<Record<'host' | 'ours', string>>;
}

/** Every word a person sees. A language that misses one does not compile. */
export interface Words {
  readonly channels: Readonly<Record<Channel, string>>;
  readonly agentStates: Readonly<Record<AgentState, string>>;
  readonly recipientProblems: Readonly<Record<RecipientProblem, string>>;
  readonly problems: ProblemWords;
  /** What a button opens is code that could not be fetched; a browser may not try again on the same page (whatwg/html#10327). */
  readonly notFetched: Explanation;
  readonly launcher: LauncherWords;
  readonly taskList: TaskListWords;
  readonly composer: ComposerWords;
  readonly transcript: TranscriptWords;
  readonly sms: SmsWords;
  readonly templates: TemplateWords;
  readonly suggestions: SuggestionWords;
  readonly workflows: WorkflowWords;
  readonly writing: WritingWords;
  readonly mailEditor: MailEditorWords;
  readonly files: FilesWords;
  readonly transfer: TransferWords;
  readonly wrapUp: WrapUpWords;
}
