import {startPartner} from './partner/partner.js';
import {startPublisher} from './publisher/server.js';
import {publisherVariables, secretVariables, settingsFrom} from './publisher/settings.js';
import {runUntilSignal} from './serving/run.js';
import {portFrom, readSettings} from './serving/settings.js';

/** Those of both, so that one message names all that is wrong. */
const variables = publisherVariables.safeExtend({PARTNER_PORT: portFrom(4311)});

/** Both origins of the demo in one process; the partner goes first when they end, so that it never shows a dead form. */
async function startBoth() {
  const read = readSettings(variables, process.env, secretVariables);
  const publisher = await startPublisher({...settingsFrom(read), mailbox: true});
  try {
    const partner = await startPartner({port: read.PARTNER_PORT, publisherUrl: publisher.url});
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
