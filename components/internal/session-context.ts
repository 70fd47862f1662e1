import { createContext } from '@lit/context';
import type { Session } from '../../src/index.js';

/** How a session reaches the elements below it. The key is the same in every copy of the library on a page. */
export const sessionContext = createContext<Session | undefined>(Symbol.for('outbound-elements/session/1'));
