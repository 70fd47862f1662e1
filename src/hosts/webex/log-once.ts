/** What the log says about something that is not as it should be. */
export type TroubleCode =
  | 'webex-sdk-missing'
  | 'webex-sdk-silent'
  | 'webex-backend-missing'
  | 'webex-message-malformed'
  | 'webex-task-unknown'
  | 'webex-list-malformed'
  | 'webex-list-entry-malformed'
  | 'webex-agent-state-unknown';

/** Takes a trouble, by its code, with words for whoever runs the desktop. */
export type TroubleLog = (code: TroubleCode, words: string) => void;

const toConsole: TroubleLog = (code, words) => {
  console.warn(`outbound-elements: ${code}: ${words}`);
};

/** A log that says each thing once: a desktop that is wrong is wrong all day. */
export function onceEach(log: TroubleLog = toConsole): TroubleLog {
  const said = new Set<string>();
  return (code, words) => {
    const line = `${code} ${words}`;
    if (said.has(line)) return;
    said.add(line);
    log(code, words);
  };
}
