type Listener = (message: unknown) => void;

/** What is used of a task of `@webex/contact-center`. */
export interface ContactCenterTask {
  /** The last message about it. */
  readonly data: unknown;
  accept(): Promise<unknown>;
  end(): Promise<unknown>;
  wrapup(wrapUp: { readonly wrapUpReason: string; readonly auxCodeId: string }): Promise<unknown>;
  transfer(transfer: { readonly to: string; readonly destinationType: 'queue' | 'agent' }): Promise<unknown>;
}

/** What is used of `webex.cc`; it says again whatever Webex's task engine says, under the engine's own names. */
export interface ContactCenterSdk {
  on(name: string, listener: Listener): void;
  off(name: string, listener: Listener): void;
  getQueues(query: { readonly page: number; readonly pageSize: number }): Promise<unknown>;
  getBuddyAgents(query: { readonly mediaType: 'social' | 'email' }): Promise<unknown>;
}

/** What is used of the profile that `cc.register()` resolves with; every part may be missing. */
export interface ContactCenterProfile {
  readonly agentId?: string | undefined;
  readonly agentName?: string | undefined;
  readonly lastStateAuxCodeId?: string | undefined;
  readonly idleCodes?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly wrapupCodes?: unknown;
  readonly wrapUpData?: { readonly wrapUpProps?: unknown } | undefined;
  /** How many tasks of each channel the agent may hold (E5); known once the agent has signed in at a station. */
  readonly mmProfile?: { readonly social?: number | undefined; readonly email?: number | undefined } | undefined;
}
