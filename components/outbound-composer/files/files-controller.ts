import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { plainFileName } from '../../../src/index.js';
import { notice } from '../../internal/explanation.js';
import { DropTarget } from './drop-target.js';
import { fileButtons, type FileChoice } from './file-buttons.js';
import type { FileWork } from './file-work.js';
import type { FilesOwner, FileUse } from './files-owner.js';
import { FilesSetting } from './files-setting.js';
import { Spoken } from './spoken.js';

/** Files for a conversation, while what works on them is still to come. */
interface GivenFiles {
  readonly key: string;
  readonly files: readonly File[];
}

/** The images and files of the message that is written; what works on them comes with the first one (C4, C5). */
export class FilesController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #owner: FilesOwner;
  readonly #setting: FilesSetting;
  readonly #target: DropTarget;
  readonly #spoken = new Spoken();
  #work: FileWork | undefined;
  #loading: Promise<FileWork | undefined> | undefined;
  #isAbsent = false;
  #refused: FileUse | undefined;
  #given: readonly GivenFiles[] = [];
  /** The conversation that is spoken of. */
  #about: string | undefined;

  constructor(host: ReactiveElement, owner: FilesOwner) {
    this.#host = host;
    this.#owner = owner;
    this.#setting = new FilesSetting(owner);
    this.#target = new DropTarget(host, {
      uses: () => this.#setting.uses,
      isOpen: () => this.#setting.isOpen,
      take: ({ inline, attach }) => {
        this.add(inline, 'inline');
        this.add(attach, 'attach');
      },
      turned: this.#turned,
    });
    host.addController(this);
  }

  /** Is something on its way, or being looked at by the desktop? */
  get isBusy(): boolean {
    if (this.#work?.isBusy || this.#comingNow.length > 0) return true;
    return this.#setting.attachments.some(({ state }) => state === 'scanning');
  }

  /** Names of the files that keep the message from being sent: on their way, refused, gone, or too many together. */
  get whyNotSend(): readonly string[] {
    const { unnamed } = this.#words.files;
    const held = this.#setting.notReady.map(({ name }) => name);
    const given = this.#comingNow.map(({ name }) => name);
    return [...held, ...(this.#work?.pending ?? []), ...given].map((name) => plainFileName(name) || unnamed);
  }

  hostUpdate(): void {
    if (this.#setting.attachments.length > 0 && !this.#isAbsent) void this.#load();
    const key = this.#owner.shown()?.key;
    if (key !== this.#about) this.#spoken.clear();
    this.#about = key;
    this.#spoken.say(...(this.#work?.update() ?? []));
  }

  hostUpdated(): void {
    this.#work?.updated();
  }

  /** Takes files that were picked, pasted or dropped, for the message that is shown. */
  add(files: readonly File[], how: FileUse): void {
    const [session, shown] = [this.#owner.session(), this.#owner.shown()];
    if (files.length === 0 || !session || !shown || !this.#setting.isOpen || !this.#setting.uses[how]) return;
    const given: GivenFiles = { key: shown.key, files };
    this.#given = [...this.#given, given];
    void this.#load().then((work) => {
      this.#given = this.#given.filter((other) => other !== given);
      work?.add(session, shown.key, { files, how });
    });
  }

  /** The buttons with which files are chosen. */
  buttons(): readonly TemplateResult[] {
    return fileButtons(this.#words, this.#setting, this.#choice);
  }

  /** The files, what is asked about them, and where they can be dropped. */
  render(): TemplateResult {
    const { files } = this.#words;
    return html`
      ${this.#spoken.region} ${this.#isAbsent ? notice(files.absent) : nothing} ${this.#work?.render() ?? nothing}
      ${this.#target.isOver && this.#work ? this.#work.zones() : nothing}
    `;
  }

  get #comingNow(): readonly File[] {
    const key = this.#owner.shown()?.key;
    return this.#given.flatMap((given) => (given.key === key ? given.files : []));
  }

  get #words() {
    return this.#owner.language().words;
  }

  get #choice(): FileChoice {
    return {
      refused: this.#refused,
      choose: (files, use) => {
        this.add(files, use);
      },
      refuse: (use) => {
        this.#refused = use;
        this.#host.requestUpdate();
      },
    };
  }

  #turned = (isOver: boolean): void => {
    if (isOver) {
      this.#spoken.say(this.#words.files.mayDrop);
      void this.#load();
    }
    this.#host.requestUpdate();
  };

  #load(): Promise<FileWork | undefined> {
    return (this.#loading ??= this.#fetch());
  }

  async #fetch(): Promise<FileWork | undefined> {
    try {
      const { FileWork } = await import('./file-work.js');
      this.#isAbsent = false;
      this.#work = new FileWork(this.#host, this.#owner, this.#setting);
    } catch {
      // the next file tries again: there may be a network then
      this.#loading = undefined;
      this.#isAbsent = true;
      this.#spoken.say(this.#words.files.absent.why);
    }
    this.#host.requestUpdate();
    return this.#work;
  }
}
