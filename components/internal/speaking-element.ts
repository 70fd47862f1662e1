import { LitElement } from 'lit';
import { LanguageController } from './language-controller.js';

/** An element with words in it: it is empty until the dictionary of its language has come. */
export class SpeakingElement extends LitElement {
  /** @internal */
  protected readonly language: LanguageController = new LanguageController(this);

  protected override shouldUpdate(): boolean {
    return this.language.isReady;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.language.loading;
    return super.getUpdateComplete();
  }
}
