import {z} from 'zod';
import {startPartner} from './partner/partner.js';
import {startPublisher} from './publisher/server.js';
import {publisherSettings} from './publisher/settings.js';
import {runUntilSignal} from './serving/run.js';
import {portFrom, readSettings} from './serving/settings.js';

/** Both origins of the demo in one process; the partner goes first when they end, so that it never shows a dead form. */
async function startBoth() {
  const settings = publisherSettings(process.env);
  const {PARTNER_PORT: partnerPort} = readSettings(z.object({PARTNER_PORT: portFrom(4311)}), process.env);
  const publisher = await startPublisher({...settings, mailbox: true});
  try {
    const partner = await startPartner({port: partnerPort, publisherUrl: publisher.url});
    console.log(`Publisher: ${publisher.url}/`);
    console.log(`Partner:   ${partner.url}/`);
    if (publisher.mailboxUrl) console.log(`Mailbox:   ${publisher.mailboxUrl}`);
    console.log('Ready: open the partner’s page in a browser. Ctrl-C ends both.');
    return {close: () => partner.close().then(publisher.close)};
  } catch (error) {
    await publisher.close();
    throw error;
  }
}

await runUntilSignal('The demo', startBoth);
