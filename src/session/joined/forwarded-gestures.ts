import type { Channel } from '../../domain/channel.js';
import type { TargetName } from '../../domain/refusal.js';
import type { ConfirmedWarning } from '../../domain/policy.js';
import type { Gesture } from '../../machine/shapes/line.shapes.js';

/** What the agent does in one step, told to the document that has the session. */
export abstract class ForwardedGestures {
  reconnect(): void {
    this.forward({ name: 'reconnect' });
  }

  accept(task: string): void {
    this.forward({ name: 'accept', task });
  }

  loadOlder(task: string): void {
    this.forward({ name: 'loadOlder', task });
  }

  confirm(task: string, confirmed: readonly ConfirmedWarning[]): void {
    this.forward({ name: 'confirm', task, confirmed: [...confirmed] });
  }

  dismissProblem(task: string): void {
    this.forward({ name: 'dismissProblem', task });
  }

  end(task: string): void {
    this.forward({ name: 'end', task });
  }

  retryMessage(clientToken: string): void {
    this.forward({ name: 'retryMessage', clientToken });
  }

  checkMessage(clientToken: string): void {
    this.forward({ name: 'checkMessage', clientToken });
  }

  withdrawMessage(clientToken: string): void {
    this.forward({ name: 'withdrawMessage', clientToken });
  }

  setOnline(online: boolean): void {
    this.forward({ name: 'setOnline', online });
  }

  cancelTransfer(task: string): void {
    this.forward({ name: 'cancelTransfer', task });
  }

  rememberFavourite(target: TargetName, isFavourite: boolean): void {
    this.forward({ name: 'rememberFavourite', target: { ...target }, isFavourite });
  }

  chooseCode(task: string, codeId: string): void {
    this.forward({ name: 'chooseCode', task, codeId });
  }

  writeNotes(task: string, notes: string): void {
    this.forward({ name: 'writeNotes', task, notes });
  }

  submitWrapUp(task: string): void {
    this.forward({ name: 'submitWrapUp', task });
  }

  extendWrapUp(task: string): void {
    this.forward({ name: 'extendWrapUp', task });
  }

  cancelAutoWrapUp(task: string): void {
    this.forward({ name: 'cancelAutoWrapUp', task });
  }

  rememberEnter(channel: Channel, sends: boolean): void {
    this.forward({ name: 'rememberEnter', channel, sends });
  }

  dismissRescued(): void {
    this.forward({ name: 'dismissRescued' });
  }

  protected abstract forward(gesture: Gesture): number;
}
