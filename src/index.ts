/**
 * The headless door: every rule, the machines behind the elements and the host contract, without a user interface.
 * Runs in plain Node; importing it changes nothing on a page.
 */
export { createSession } from './session/create-session.js';
export { randomToken } from './session/random-token.js';
export { undecidedPhases } from './session/starting.js';
export type { Begun, Session, SessionOptions, SessionView } from './session/session.js';

export { agentStates, startingStates, type Agent, type AgentState } from './domain/agent.js';
export { channels, type Channel } from './domain/channel.js';
export { totalBytes, type Attachment, type FileState } from './domain/attachment.js';
export * from './domain/composition.js';
export { readContactLink, type ContactLink } from './domain/contact-link.js';
export type { ChannelLimit, Desk, MultimediaProfile, SmsCost } from './domain/desk.js';
export * from './domain/eligibility.js';
export { parseEmail, readableEmail, type EmailWarning, type ParsedEmail } from './domain/email.js';
export { chosenEntryPoint, entryPointsFor, type EntryPoint } from './domain/entry-point.js';
export { plainFileName } from './domain/files/file-name.js';
export { isDisguised, typeOfFile } from './domain/files/file-type.js';
export { isAnimated } from './domain/files/image-frames.js';
export { imageSizeOf, type ImageSize } from './domain/files/image-size.js';
export { imageTypeOf, tellingBytes, type ImageType } from './domain/files/image-type.js';
export { conversationKey, whyNotAnother, type OpenConversation } from './domain/launch.js';
export type * from './domain/contact.js';
export type * from './domain/message.js';
export { formatPhone, parsePhone, type FieldText, type ParsedPhone, type PhoneTyping } from './domain/phone.js';
export * from './domain/policy.js';
export { recipientKey } from './domain/recipient-key.js';
export type * from './domain/refusal.js';
export { measureSms, replaceForGsm, smsReplacements, type SmsMeasure, type SmsReplacement } from './domain/sms.js';
export type { NewConversation, OutboundTask, Recipient, TaskPhase } from './domain/task.js';
export {
  fillTemplate,
  fillTemplateHtml,
  openVariables,
  templatePieces,
  unresolvedVariables,
  type MessageTemplate,
  type TemplatePiece,
  type TemplateValues,
  type TemplateVariable,
} from './domain/template.js';
export * from './domain/transfer.js';
export type { Workflow } from './domain/workflow.js';
export { choiceInTime, submitsInTime, surplusNotes, type WrapUpCode, type WrapUpTerms } from './domain/wrap-up.js';

export type { Announcement, AnnouncementType } from './ports/announcement.js';
export type { Clock } from './ports/clock.js';
export type * from './ports/desktop.js';
export type { Draft, DraftStore, StorageFault } from './ports/draft-store.js';
export type { Fact } from './ports/fact.js';
export type { SessionLine } from './ports/session-line.js';
export type { Records, SessionStore } from './ports/session-store.js';
export type { HostFault, Lapse, Outcome, Problem } from './ports/host-fault.js';

export type { Question } from './machine/questions.js';
export { folded, wordsOf } from './machine/directory/folded.js';
export type { TranscriptMessage } from './machine/outbox/outbox.view.js';
export type { ChannelView, ConversationView } from './machine/session/session.view.js';
export type { TaskView, WrapUpQuestion, WrapUpView } from './machine/task/task.view.js';

export { systemClock } from './clocks/system-clock.js';
export { eventDesktop, type EventDesktopOptions } from './hosts/event-desktop/event-desktop.js';
export {
  OutboundRequest,
  requestEvents,
  schemaVersion,
  type RequestDetail,
  type RequestEventMap,
} from './hosts/event-desktop/request-event.js';
export { deviceSessionStore } from './stores/device-session-store.js';
export type { DeviceSessionStoreOptions } from './stores/indexed-db/session-store.js';
export { memorySessionStore } from './stores/memory-session-store.js';
export { indexedDbDraftStore } from './stores/indexed-db-draft-store.js';
export type { IndexedDbDraftStoreOptions } from './stores/indexed-db/store.js';
export { memoryDraftStore } from './stores/memory-draft-store.js';

export { explain, languageOf, languages, loadWords, wordsFor } from './i18n/index.js';
export type { Explanation, Language, Words } from './i18n/index.js';
