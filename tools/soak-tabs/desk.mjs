/** The tabs of one run, and the agent who works in them. */
export class Desk {
  #machine;
  #address;
  #tabs = [];
  #front = 0;
  #hasRoom = true;
  #written = [];
  #drafts = 0;
  #host;
  #notebook;
  #counts;

  constructor({ machine, address, host, notebook, counts }) {
    this.#machine = machine;
    this.#address = address;
    this.#host = host;
    this.#notebook = notebook;
    this.#counts = counts;
  }

  get #tab() {
    return this.#tabs[this.#front % this.#tabs.length];
  }

  async open() {
    this.#counts.tabs++;
    const tab = await this.#machine.open(this.#address);
    this.#tabs.push(tab);
    this.#front = this.#tabs.length - 1;
    return tab;
  }

  async begin(conversations) {
    const tab = await this.open();
    await tab.ask((count) => globalThis.tab.begin(count), conversations);
  }

  async do(step) {
    this.#notebook.story.push({ step });
    await this.#deeds[step.do](step);
  }

  #deeds = {
    write: ({ in: nth, messages }) => this.#write(nth, messages),
    'write and die': async ({ in: nth, how, afterMs }) => {
      const writing = this.#write(nth, 1);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await this.#die(how);
      await writing;
    },
    die: ({ how }) => this.#die(how),
    retry: (step) => this.#hand('retry', step),
    check: (step) => this.#hand('check', step),
    'turn to a tab': ({ tab }) => void (this.#front = tab),
    wait: ({ ms }) => new Promise((resolve) => setTimeout(resolve, ms)),
    'save a draft': () => this.#saveDraft(),
    'open another tab': () => this.open(),
    'go offline': () => this.#tab.goOnline(false),
    'go online': () => this.#tab.goOnline(true),
    'host goes down': () => void (this.#host.isDown = true),
    'host comes back': () => void (this.#host.isDown = false),
    'no room': () => this.#fillUp(),
    'delete the database': () => this.#deleteDatabase(),
  };

  async #write(nth, count) {
    const texts = Array.from({ length: count }, (_, index) => `message ${this.#written.length + index + 1}`);
    this.#written.push(...texts);
    this.#counts.messages += count;
    const written = await this.#tab.ask((...how) => globalThis.tab.write(...how), nth, texts);
    if (!written) return;
    this.#notebook.story.push({ type: 'written', ...written });
    this.#notebook.wrote(written);
    if (!written.kept) this.#notebook.heardFaults();
  }

  async #saveDraft() {
    const [key, text] = [`soak:${++this.#drafts}`, `draft ${this.#drafts}`];
    if (await this.#tab.ask((...how) => globalThis.tab.saveDraft(...how), key, text)) {
      this.#notebook.savedDraft(key, text);
      this.#counts.drafts++;
    }
  }

  async #hand(deed, { message }) {
    const text = this.#written[message % this.#written.length];
    const done = text && (await this.#tab.ask((...how) => globalThis.tab.hand(...how), deed, text));
    if (done && deed === 'retry') this.#notebook.record({ type: 'retried', message: text });
  }

  async #deleteDatabase() {
    const seen = await Promise.all(this.#tabs.map((tab) => tab.ask(() => globalThis.tab.look([]))));
    // a tab that could not keep something has gone on alone, and puts nothing back
    const shared = seen.filter((each) => each && each.faults.length === 0);
    this.#notebook.databaseDeleted(shared.flatMap(({ messages }) => messages.map(({ text }) => text)));
    await this.#tab.ask(() => globalThis.tab.deleteDatabase());
    this.#counts.deletions++;
  }

  async #fillUp() {
    this.#counts.full++;
    this.#notebook.heardFaults();
    await this.#tab.ask(() => globalThis.tab.fillUp());
  }

  async #die(how) {
    this.#notebook.tabDied();
    if (how.startsWith('kill')) await this.#killAll(how === 'kill');
    else if (how === 'reload') await this.#reload();
    else await this.#lose(how);
    if (this.#tabs.length === 0) await this.open();
  }

  async #reload() {
    this.#counts.reloads++;
    await this.#tab.reload();
  }

  async #lose(how) {
    const [tab] = this.#tabs.splice(this.#front % this.#tabs.length, 1);
    this.#counts[how === 'crash' ? 'crashes' : 'closed']++;
    await tab[how]();
  }

  async #killAll(hasRoom) {
    this.#counts.kills++;
    await this.#machine.kill();
    for (const tab of this.#tabs.splice(0)) tab.abandon();
    await this.#machine.start();
    this.#hasRoom = hasRoom;
    if (hasRoom) return;
    this.#counts.full++;
    this.#notebook.heardFaults();
    await this.#machine.setRoom(false);
  }

  /** All is well again, for every tab that is left and one more: what does the agent see in it? */
  async conclude(withinMs) {
    this.#host.recover();
    if (!this.#hasRoom) await this.#machine.setRoom(true);
    for (const tab of this.#tabs) await tab.goOnline(true);
    const { expected, draftKeys } = this.#notebook;
    const last = await this.open();
    const seen = await last.ask((...how) => globalThis.tab.settle(...how), expected, draftKeys, withinMs);
    for (const tab of this.#tabs) {
      const { faults = [] } = (await tab.ask(() => globalThis.tab.look([]))) ?? {};
      if (faults.length > 0) this.#notebook.heardFaults();
    }
    if (seen) this.#notebook.saw(seen);
    else this.#notebook.sawNothing(last.silentBecause);
  }

  async closeAll() {
    await Promise.all(this.#tabs.splice(0).map((tab) => tab.close()));
  }
}
