import { listIn } from '../webex/interaction.js';
import type { WebexDesktopSdk } from './sdk.js';

const pageSize = 100;

// ten thousand codes are no list to choose from, and an SDK that repeats a page would be asked for ever
const mostPages = 100;

/** Every wrap-up code of the agent's, page by page; from the desktop's own list where the SDK has no pages. */
export async function allWrapUpCodes({ agentConfigJsApi, actions }: WebexDesktopSdk): Promise<unknown> {
  const codes: unknown[] = [];
  for (let page = 0; page < mostPages; page++) {
    const answer = await agentConfigJsApi.fetchPaginatedAuxCodes({ workType: 'WRAP_UP_CODE', page, pageSize });
    if (page === 0 && answer === undefined) return actions.getWrapUpCodes();
    const list = listIn(answer);
    if (page === 0 && !list) return answer;
    codes.push(...(list ?? []));
    if ((list?.length ?? 0) < pageSize) break;
  }
  return codes;
}
