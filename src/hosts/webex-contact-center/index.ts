import { webexHost, type WebexHostOptions } from '../webex/webex-host.js';
import type { Desktop } from '../../ports/desktop.js';
import { ContactCenterLine } from './contact-center-line.js';
import type { ContactCenterProfile, ContactCenterSdk } from './sdk.js';

export type { TroubleCode, TroubleLog } from '../webex/log-once.js';
export type { ContactCenterProfile, ContactCenterSdk, ContactCenterTask } from './sdk.js';

/** What a stand-alone agent application is connected with. */
export interface WebexContactCenterOptions extends WebexHostOptions {
  /** `webex.cc`, of an agent who is registered. */
  readonly cc: ContactCenterSdk;
  /** What `cc.register()` resolved with, and `mmProfile` from `cc.stationLogin()`. */
  readonly profile: ContactCenterProfile;
}

/**
 * A desktop over `@webex/contact-center`, for applications that sign the agent in themselves. Nothing is loaded: the
 * application brings the SDK. Creating and conversing are the `backend`'s, since no public interface does them.
 */
export function webexContactCenter({ cc, profile, ...options }: WebexContactCenterOptions): Desktop {
  return webexHost(new ContactCenterLine(cc, profile), options);
}
