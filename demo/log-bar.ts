import type { RecordedDesktop } from 'outbound-elements/hosts/recorded';
import { byId } from './controls.js';
import { readLogFile, saveLog } from './log-file.js';
import { connectReplay, showReplay } from './replay/replay.js';
import { say } from './status.js';

async function open(file: File): Promise<void> {
  const reading = await readLogFile(file);
  if (reading.ok) showReplay(reading.log, file.name);
  else {
    const { code, detail } = reading.problem;
    say({ words: ({ logProblems }) => logProblems[code], detail, isProblem: true });
  }
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** A log may be dropped anywhere on the page. */
function takeDropped(): void {
  const root = document.documentElement;
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    root.classList.add('dropping');
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) root.classList.remove('dropping');
  });
  addEventListener('drop', (event) => {
    root.classList.remove('dropping');
    if (!hasFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void open(file);
  });
}

/** Lets the log of the live desktop be saved, and any log be replayed. */
export function connectLogs(desktop: RecordedDesktop): void {
  byId('log-save', HTMLButtonElement).addEventListener('click', () => {
    const name = saveLog(desktop.log);
    say({ words: ({ replay }) => replay.saved(name) });
  });
  const chosen = byId('log-file', HTMLInputElement);
  chosen.addEventListener('change', () => {
    const file = chosen.files?.[0];
    if (file) void open(file);
    // so that the same file can be chosen again
    chosen.value = '';
  });
  takeDropped();
  connectReplay(() => {
    chosen.focus();
  });
}
