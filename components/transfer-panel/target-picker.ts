import type { ReactiveElement, TemplateResult } from 'lit';
import { html } from 'lit';
import type { TargetKind } from '../../src/index.js';
import { openDirectory } from '../../src/session/directory/index.js';
import { RowKeys, type Rows } from './row-keys.js';
import { RowWindow } from './row-window.js';
import type { Telling } from './target-facts.js';
import { targetList } from './target-list.js';
import { targetTabs } from './target-tabs.js';
import type { TransferController } from './transfer-controller.js';

/** The tabs, the search and the rows from which a target is chosen (T2). */
export class TargetPicker {
  readonly #transfer: TransferController;
  readonly #window: RowWindow;
  readonly #keys: RowKeys;

  constructor(host: ReactiveElement, transfer: TransferController) {
    this.#transfer = transfer;
    transfer.openWith(openDirectory);
    this.#window = new RowWindow(host, () => ({
      count: transfer.directory.found,
      from: transfer.directory.from,
      lookAt: transfer.lookAt,
    }));
    this.#keys = new RowKeys(host, () => this.#rows);
  }

  /** Forgets where the keys are. */
  reset(): void {
    this.#keys.reset();
  }

  render(telling: Telling): TemplateResult {
    const { directory, reload } = this.#transfer;
    return html`${targetTabs({ ...telling, directory, show: this.#show })}
      <div id="targets" role="tabpanel" aria-labelledby="tab-${directory.kind}">
        ${targetList({ ...telling, directory, reload, keys: this.#keys, window: this.#window })}
      </div>`;
  }

  /** What the keys move through. */
  get #rows(): Rows {
    const { directory, search, choose } = this.#transfer;
    const { found, query, rows, from } = directory;
    return {
      count: found,
      query,
      page: this.#window.seen,
      idAt: (row) => rows[row - from]?.id,
      rowOf: (id) => {
        const index = rows.findIndex((each) => each.id === id);
        return index < 0 ? undefined : from + index;
      },
      search: (text) => {
        this.#window.toTop();
        search(text);
      },
      show: (row) => {
        this.#window.show(row);
      },
      choose,
    };
  }

  #show = (kind: TargetKind): void => {
    this.#keys.reset();
    this.#window.toTop();
    this.#transfer.show(kind);
  };
}
