import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Session } from '../../../src/index.js';
import { adoptMore } from '../../internal/adopt-styles.js';
import { EnterKey } from '../enter-key.js';
import { ConversationFiles } from './conversation-files.js';
import { dropZones } from './drop-zones.js';
import { fileList } from './file-list.js';
import { FileNews } from './file-news.js';
import { fileRows } from './file-rows.js';
import type { FilesOwner, FileUse } from './files-owner.js';
import type { FilesSetting } from './files-setting.js';
import { arrivedWords, filesTold } from './files-told.js';
import { filesStyles } from './files.styles.js';
import { ImageFocus } from './image-focus.js';
import { imageQuestion } from './image-question.js';
import type { InlineImage } from './inline-image.js';

/** Files that the agent gave, and how they are to go with the message. */
export interface Given {
  readonly files: readonly File[];
  readonly how: FileUse;
}

type Part = TemplateResult | typeof nothing;

/** Works on the files of every conversation, and shows those of the one that is shown; it comes with the first file. */
export class FileWork {
  readonly #host: ReactiveElement;
  readonly #owner: FilesOwner;
  readonly #setting: FilesSetting;
  readonly #all = new Map<string, ConversationFiles>();
  readonly #news = new WeakMap<ConversationFiles, FileNews>();
  readonly #focus: ImageFocus;
  readonly #enter = new EnterKey();
  /** What was taken out since the last render. */
  readonly #removed: string[] = [];

  constructor(host: ReactiveElement, owner: FilesOwner, setting: FilesSetting) {
    this.#host = host;
    this.#owner = owner;
    this.#setting = setting;
    this.#focus = new ImageFocus(host);
    adoptMore(host.renderRoot, [filesStyles]);
  }

  /** Names of what is on its way to the message that is shown. */
  get pending(): readonly string[] {
    return this.#onTheirWay.map(({ name }) => name);
  }

  get isBusy(): boolean {
    return this.#onTheirWay.some(({ step }) => ['waiting', 'uploading', 'reading', 'shrinking'].includes(step.at));
  }

  /** Begins with files for a conversation, whichever is shown by now. */
  add(session: Session, key: string, { files, how }: Given): void {
    const all = this.#of(session, key);
    if (how === 'inline') all.inline(files);
    else all.attach(files);
    this.#host.requestUpdate();
  }

  /** To be called before a render; answers what is to be said. */
  update(): readonly string[] {
    this.#letGo();
    const shown = this.#shown;
    this.#focus.update(shown?.images[0]);
    const news = shown && this.#news.get(shown)?.since(this.#told(shown));
    return [...this.#removed.splice(0), ...(news ?? [])];
  }

  /** To be called after a render. */
  updated(): void {
    this.#focus.updated(this.#shown?.images[0]);
  }

  /** The files of the message that is shown, and what is asked about its images. */
  render(): Part {
    const shown = this.#shown;
    if (!shown) return nothing;
    const { words } = this.#owner.language();
    const [image] = shown.images;
    return html`
      ${image ? this.#question(shown, image) : nothing} ${this.#arrived(shown)}
      ${fileList(words, fileRows({ words, all: shown, now: this.#now, left: this.#left }), shown.bytes, this.#setting.most)}
    `;
  }

  /** Where files can be dropped. */
  zones(): TemplateResult {
    return dropZones(this.#owner.language().words, this.#setting);
  }

  get #now(): number {
    return this.#owner.session()?.clock.now() ?? 0;
  }

  get #shown(): ConversationFiles | undefined {
    const [session, key] = [this.#owner.session(), this.#owner.shown()?.key];
    if (!session || key === undefined) return undefined;
    const isNeeded = this.#all.has(key) || this.#setting.attachments.length > 0;
    return isNeeded ? this.#of(session, key) : undefined;
  }

  get #onTheirWay() {
    const { images = [], attaching = [] } = this.#shown ?? {};
    return [...images, ...attaching];
  }

  #of(session: Session, key: string): ConversationFiles {
    const known = this.#all.get(key);
    if (known) return known;
    const all = new ConversationFiles(session, key, {
      changed: () => {
        this.#host.requestUpdate();
      },
      insert: (conversation, image) => this.#owner.shown()?.key === conversation && this.#owner.insertImage(image),
    });
    this.#all.set(key, all);
    this.#news.set(all, new FileNews(this.#told(all)));
    return all;
  }

  /** A conversation that is over has no use for its files. */
  #letGo(): void {
    const tasks = this.#owner.session()?.view.tasks;
    for (const [key, all] of this.#all)
      if (tasks && !tasks.some((task) => task.key === key)) {
        all.stop();
        this.#all.delete(key);
      }
  }

  #left = (name: string): void => {
    this.#removed.push(this.#owner.language().words.files.removed(name));
  };

  #told(all: ConversationFiles) {
    return filesTold(this.#owner.language(), all, this.#now);
  }

  #question(all: ConversationFiles, image: InlineImage): TemplateResult {
    const cancel = (): void => {
      all.cancelImage(image);
    };
    return imageQuestion({
      words: this.#owner.language().words,
      image,
      more: all.images.length - 1,
      mayAttach: this.#setting.uses.attach,
      attach: () => {
        cancel();
        all.attach([image.file]);
      },
      cancel,
      changed: () => {
        this.#host.requestUpdate();
      },
      onKey: (event) => {
        this.#key(event, image, cancel);
      },
      onComposed: this.#enter.composed,
    });
  }

  #key(event: KeyboardEvent, image: InlineImage, cancel: () => void): void {
    const isField = event.target instanceof HTMLElement && event.target.id === 'image-alt';
    const isLeft = event.key === 'Escape' && !event.isComposing;
    const isSent = isField && this.#enter.sends(event, true);
    if (!isLeft && !isSent) return;
    // only this question is answered, and nothing of the page's
    event.preventDefault();
    event.stopPropagation();
    if (isLeft) cancel();
    else if (!event.repeat) void image.send();
  }

  #arrived(all: ConversationFiles): Part {
    if (!all.arrived) return nothing;
    const { words } = this.#owner.language();
    const seen = (): void => {
      all.arrived = undefined;
      this.#host.requestUpdate();
    };
    return html`<p class="hint" dir="auto">
      ${arrivedWords(this.#owner.language(), all.arrived)}
      <button type="button" class="quiet" @click=${seen}>${words.composer.dismiss}</button>
    </p>`;
  }
}
