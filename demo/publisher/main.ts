import {runUntilSignal} from '../serving/run.js';
import {makeLog} from './log.js';
import {misspelledVariables} from './misspelled.js';
import {startPublisher} from './server.js';
import {publisherSettings, variableNames} from './settings.js';

await runUntilSignal('The publisher', async () => {
  const log = makeLog('info');
  const settings = publisherSettings(process.env);
  for (const [variable, meant] of misspelledVariables(process.env, variableNames))
    log.warn(`${variable} is not a setting. ${meant} is one.`);
  const publisher = await startPublisher({...settings, log});
  console.log(`Publisher ready: ${publisher.url}/`);
  return publisher;
});
