import {runUntilSignal} from '../serving/run.js';
import {startPublisher} from './server.js';
import {publisherSettings} from './settings.js';

await runUntilSignal('The publisher', async () => {
  const publisher = await startPublisher(publisherSettings());
  console.log(`Publisher ready: ${publisher.url}/`);
  return publisher;
});
