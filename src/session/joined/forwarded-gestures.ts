import type { TargetKind } from '../../domain/refusal.js';
import type { Gesture } from '../../machine/shapes/line.shapes.js';

/** What the agent does in one step, told to the document that has the session. */
export abstract class ForwardedGestures {
  reconnect(): void {
    this.forward({ name: 'reconnect', args: [] });
  }

  accept(task: string): void {
    this.forward({ name: 'accept', args: [task] });
  }

  dismissProblem(task: string): void {
    this.forward({ name: 'dismissProblem', args: [task] });
  }

  end(task: string): void {
    this.forward({ name: 'end', args: [task] });
  }

  retryMessage(clientToken: string): void {
    this.forward({ name: 'retryMessage', args: [clientToken] });
  }

  checkMessage(clientToken: string): void {
    this.forward({ name: 'checkMessage', args: [clientToken] });
  }

  withdrawMessage(clientToken: string): void {
    this.forward({ name: 'withdrawMessage', args: [clientToken] });
  }

  setOnline(online: boolean): void {
    this.forward({ name: 'setOnline', args: [online] });
  }

  openDirectory(task: string): void {
    this.forward({ name: 'openDirectory', args: [task] });
  }

  closeDirectory(): void {
    this.forward({ name: 'closeDirectory', args: [] });
  }

  showTargets(kind: TargetKind): void {
    this.forward({ name: 'showTargets', args: [kind] });
  }

  searchTargets(query: string): void {
    this.forward({ name: 'searchTargets', args: [query] });
  }

  selectTarget(targetId: string | undefined): void {
    this.forward({ name: 'selectTarget', args: [targetId ?? null] });
  }

  reloadTargets(): void {
    this.forward({ name: 'reloadTargets', args: [] });
  }

  chooseCode(task: string, codeId: string): void {
    this.forward({ name: 'chooseCode', args: [task, codeId] });
  }

  submitWrapUp(task: string): void {
    this.forward({ name: 'submitWrapUp', args: [task] });
  }

  dismissRescued(): void {
    this.forward({ name: 'dismissRescued', args: [] });
  }

  protected abstract forward(gesture: Gesture): number;
}
