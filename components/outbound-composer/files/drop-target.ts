import type { ReactiveElement } from 'lit';
import type { FileUse, FileUses, SortedFiles } from './files-owner.js';
import { bringsFiles, pastedFiles, sortedFiles } from './given-files.js';

/** Who takes files that are dropped or pasted. */
export interface FileTaker {
  /** What is taken at all; where nothing is, everything is left to the page. */
  uses(): FileUses;
  /** Is it taken now? */
  isOpen(): boolean;
  take(files: SortedFiles): void;
  /** Files are held over it, or are not any more. */
  turned(isOver: boolean): void;
}

/** The part of the target that something is dropped on, if it has parts. */
function useOf(event: Event): FileUse | undefined {
  const zone = event.composedPath().find((each) => each instanceof HTMLElement && 'use' in each.dataset);
  const use = zone instanceof HTMLElement ? zone.dataset.use : undefined;
  return use === 'inline' || use === 'attach' ? use : undefined;
}

/** Takes files that are dropped on an element or pasted into it; what is dropped elsewhere is the page's. */
export class DropTarget {
  readonly #host: ReactiveElement;
  readonly #taker: FileTaker;
  #isOver = false;

  constructor(host: ReactiveElement, taker: FileTaker) {
    this.#host = host;
    this.#taker = taker;
    // earlier than the field for the message, which would take it for text or let go of it
    const first = { capture: true };
    host.addEventListener('dragenter', this.#drag, first);
    host.addEventListener('dragover', this.#drag, first);
    host.addEventListener('drop', this.#drop, first);
    host.addEventListener('paste', this.#paste, first);
    host.addEventListener('dragleave', this.#leave);
    // no pointer moves during a drag: where the browser does not tell of its end, this does
    host.addEventListener('pointermove', this.#end);
  }

  /** Are files held over it that it takes? */
  get isOver(): boolean {
    return this.#isOver;
  }

  #takes(data: DataTransfer | null): data is DataTransfer {
    const { inline, attach } = this.#taker.uses();
    return (inline || attach) && bringsFiles(data);
  }

  #drag = (event: DragEvent): void => {
    if (!this.#takes(event.dataTransfer)) return;
    // closed, it takes nothing, and the browser must not open the file in place of the desktop either
    event.preventDefault();
    const isOpen = this.#taker.isOpen();
    event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none';
    this.#turn(isOpen);
  };

  #leave = ({ relatedTarget }: DragEvent): void => {
    if (!(relatedTarget instanceof Node) || !this.#host.contains(relatedTarget)) this.#turn(false);
  };

  #end = (): void => {
    this.#turn(false);
  };

  #drop = (event: DragEvent): void => {
    this.#turn(false);
    if (!this.#takes(event.dataTransfer)) return;
    const files = [...event.dataTransfer.files];
    const use = useOf(event);
    this.#take(event, use ? { inline: [], attach: [], [use]: files } : sortedFiles(files, this.#taker.uses()));
  };

  #paste = (event: ClipboardEvent): void => {
    const uses = this.#taker.uses();
    const files = uses.inline || uses.attach ? pastedFiles(event.clipboardData) : [];
    if (files.length > 0) this.#take(event, sortedFiles(files, uses));
  };

  #take(event: Event, files: SortedFiles): void {
    event.preventDefault();
    event.stopPropagation();
    if (this.#taker.isOpen()) this.#taker.take(files);
  }

  #turn(isOver: boolean): void {
    if (isOver === this.#isOver) return;
    this.#isOver = isOver;
    this.#taker.turned(isOver);
  }
}
