import {
  plainFileName,
  totalBytes,
  type Attachment,
  type FileToUpload,
  type Outcome,
  type Problem,
  type Session,
} from '../../../src/index.js';
import { Attaching, type AttachStep } from './attaching.js';
import type { InsertedImage } from './files-owner.js';
import { InlineImage, type ImageWay } from './inline-image.js';

/** What the files of a conversation need of the composer. */
export interface FilesSurface {
  changed(): void;
  /** Puts an image into the message of a conversation; answers whether it is there. */
  insert(conversation: string, image: InsertedImage): boolean;
}

/** An image that was put into a message, and how long it can be seen there (C5). */
export interface Arrived {
  readonly expiresAt: number | undefined;
}

const absent: Problem = { code: 'host-absent', request: 'uploadFile' };

/** The files of one conversation's message: those on their way, and those in its draft. */
export class ConversationFiles {
  readonly #session: Session;
  readonly #key: string;
  readonly #surface: FilesSurface;
  /** What a file in the draft was called on its way. */
  readonly #tokens = new Map<string, string>();
  /** One after the other, because each is held in memory as text while it travels. */
  #turn: Promise<unknown> = Promise.resolve();
  images: readonly InlineImage[] = [];
  attaching: readonly Attaching[] = [];
  arrived: Arrived | undefined;

  constructor(session: Session, key: string, surface: FilesSurface) {
    this.#session = session;
    this.#key = key;
    this.#surface = surface;
  }

  /** Those that the host has. */
  get attachments(): readonly Attachment[] {
    return this.#session.draft(this.#key)?.attachments ?? [];
  }

  /** How many bytes all have together. */
  get bytes(): number {
    const onTheirWay = this.attaching.filter(({ counts }) => counts).map(({ file }) => ({ bytes: file.size }));
    return totalBytes([...this.attachments, ...onTheirWay]);
  }

  /** The same name for a file on its way and there. */
  keyOf({ id }: Attachment): string {
    return this.#tokens.get(id) ?? id;
  }

  /** Begins with files that are to travel along. */
  attach(files: readonly File[]): void {
    const added = files.map((file) => new Attaching(file));
    this.attaching = [...this.attaching, ...added];
    for (const each of added) this.#next(each);
  }

  /** Begins with images that are to be seen inside the message. */
  inline(files: readonly File[]): void {
    this.arrived = undefined;
    const added = files.map((file) => new InlineImage(file, this.#way));
    this.images = [...this.images, ...added];
    this.#begin();
  }

  /** Tries a file again, or takes one that the agent wants twice. */
  retry(each: Attaching): void {
    each.isWantedAgain ||= each.step.at === 'again';
    this.#go(each, { at: 'waiting' });
    this.#next(each);
  }

  /** Lets a file be that is on its way. */
  cancel(each: Attaching): void {
    each.stop();
    this.attaching = this.attaching.filter((other) => other !== each);
    this.#surface.changed();
  }

  /** Lets an image be that is on its way. */
  cancelImage(image: InlineImage): void {
    image.stop();
    this.images = this.images.filter((other) => other !== image);
    this.#begin();
    this.#surface.changed();
  }

  /** Takes a file out of the draft. */
  remove({ id }: Attachment): void {
    this.#keep(this.attachments.filter((file) => file.id !== id));
  }

  /** Nothing comes of what is on its way. */
  stop(): void {
    for (const each of [...this.images, ...this.attaching]) each.stop();
    this.images = [];
    this.attaching = [];
  }

  readonly #way: ImageWay = {
    imagesForbidden: () => this.#session.view.desk?.imagesForbidden ?? false,
    upload: (file, clientToken) => this.#upload({ use: 'inline-image', ...file }, clientToken),
    insert: (image) => this.#surface.insert(this.#key, image),
    changed: () => {
      this.#surface.changed();
    },
    arrived: (image, expiresAt) => {
      this.arrived = { expiresAt };
      this.cancelImage(image);
    },
  };

  /** Only the one that the agent is asked about is decoded: images take much memory. */
  #begin(): void {
    const [first] = this.images;
    if (first) void first.begin();
  }

  #next(each: Attaching): void {
    this.#turn = this.#turn.then(() => this.#take(each));
  }

  async #take(each: Attaching): Promise<void> {
    if (!this.attaching.includes(each)) return;
    const step = (await this.#whyNot(each)) ?? (await this.#send(each));
    if (step) this.#go(each, step);
  }

  async #whyNot(each: Attaching): Promise<AttachStep | undefined> {
    const trouble = await each.whyNot();
    if (trouble) return { at: 'refused', why: trouble };
    const most = this.#session.view.desk?.mostFileBytes ?? Infinity;
    const before = this.attaching.slice(0, this.attaching.indexOf(each)).filter(({ counts }) => counts);
    const bytes = totalBytes([...this.attachments, ...[...before, each].map(({ file }) => ({ bytes: file.size }))]);
    if (bytes > most) return { at: 'refused', why: { bytes, most } };
    const isThere = this.attachments.some(
      (file) => plainFileName(file.name) === each.name && file.bytes === each.file.size,
    );
    return isThere && !each.isWantedAgain ? { at: 'again' } : undefined;
  }

  async #send(each: Attaching): Promise<AttachStep | undefined> {
    this.#go(each, { at: 'uploading' });
    const content = await each.content();
    if (!content) return { at: 'refused', why: 'unreadable' };
    const outcome = await Promise.race([this.#upload({ use: 'attachment', ...content }, each.token), each.stopped]);
    if (outcome?.ok === false) return { at: 'failed', problem: outcome.problem };
    if (outcome) this.#arrive(each, outcome.value);
    return undefined;
  }

  #arrive(each: Attaching, file: Attachment): void {
    this.#tokens.set(file.id, each.token);
    this.attaching = this.attaching.filter((other) => other !== each);
    this.#keep([...this.attachments.filter(({ id }) => id !== file.id), file]);
  }

  #upload(file: Omit<FileToUpload, 'taskId'>, clientToken: string): Promise<Outcome<Attachment>> {
    const taskId = this.#session.view.tasks.find(({ key }) => key === this.#key)?.task?.id;
    if (taskId === undefined) return Promise.resolve({ ok: false, problem: absent, at: this.#session.clock.now() });
    return this.#session.ask('uploadFile', { taskId, ...file }, clientToken);
  }

  #keep(attachments: readonly Attachment[]): void {
    this.#session.saveDraft(this.#key, { ...this.#session.draft(this.#key), attachments });
    this.#surface.changed();
  }

  #go(each: Attaching, step: AttachStep): void {
    each.step = step;
    this.#surface.changed();
  }
}
