import { schemaVersion, type Announcement, type AnnouncementType } from '../../src/index.js';

/** The data of one announcement, without its name. */
export type AnnouncementData<Type extends AnnouncementType> = Omit<Extract<Announcement, { type: Type }>, 'type'>;

/** Something that happened, told to the page; it bubbles and crosses shadow roots. */
export class OutboundAnnouncement<Type extends AnnouncementType = AnnouncementType> extends Event {
  /** What happened; plain JSON, with the version of its schema. */
  readonly detail: AnnouncementData<Type> & { readonly schemaVersion: number };

  constructor(type: Type, data: AnnouncementData<Type>) {
    super(type, { bubbles: true, composed: true });
    this.detail = { ...data, schemaVersion };
  }
}

/** Announcements by their DOM names, for `addEventListener`. */
export type AnnouncementEventMap = { [Type in AnnouncementType]: OutboundAnnouncement<Type> };

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- because an interface is the only way to add to the DOM's event map
  interface GlobalEventHandlersEventMap extends AnnouncementEventMap {}
}
