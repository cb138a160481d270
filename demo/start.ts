import {startPartner} from './partner/partner.js';
import {startPublisher} from './publisher/server.js';
import {publisherVariables, secretVariables, settingsFrom} from './publisher/settings.js';
import {runUntilSignal} from './serving/run.js';
import {portWithDefault, readSettings} from './serving/settings.js';

/** The variables of both servers, so that one message lists every invalid one. */
const variables = publisherVariables.safeExtend({PARTNER_PORT: portWithDefault(4311)});

/** Runs both origins of the demo in one process. The partner closes first, so that it never shows a form that can't be sent. */
async function startBoth() {
  const values = readSettings(variables, process.env, secretVariables);
  const publisher = await startPublisher({...settingsFrom(values), mailbox: true});
  try {
    const partner = await startPartner({port: values.PARTNER_PORT, publisherUrl: publisher.url});
    console.log(`Publisher: ${publisher.url}/`);
    console.log(`Partner:   ${partner.url}/`);
    console.log(`Builder:   ${publisher.url}/builder/`);
    console.log(`Docs:      ${publisher.url}/docs/`);
    if (publisher.mailboxUrl) console.log(`Mailbox:   ${publisher.mailboxUrl}`);
    console.log('Ready: open the partner’s page in a browser. Ctrl-C ends both.');
    return {close: () => partner.close().then(publisher.close)};
  } catch (error) {
    await publisher.close();
    throw error;
  }
}

await runUntilSignal('The demo', startBoth);
