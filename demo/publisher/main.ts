import {runUntilSignal} from '../serving/run.js';
import {makeLog} from './log.js';
import {startPublisher} from './server.js';
import {publisherSettings} from './settings.js';

await runUntilSignal('The publisher', async () => {
  const publisher = await startPublisher({...publisherSettings(process.env), log: makeLog('info')});
  console.log(`Publisher ready: ${publisher.url}/`);
  return publisher;
});
