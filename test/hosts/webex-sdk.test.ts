import { expect } from '@open-wc/testing';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { simulatedWebex } from '../../src/hosts/simulated-webex/index.js';
import { webexDesktop } from '../../src/hosts/webex-desktop/index.js';

const named = 'AGENTX_SERVICE';

describe('the SDK of the Webex desktop', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, named);
  });

  it('is loaded from its package once the desktop’s global is there', async () => {
    const { service } = simulatedWebex(simulatedDesktop({ knobs: { latency: 'none' } }));
    Object.assign(globalThis, { [named]: service });

    const desktop = webexDesktop({ log: () => undefined });

    expect(await desktop.token()).to.equal('token-1');
  });
});
