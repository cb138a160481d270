/** Attacks in feeds, Markdown and pages. */
import {feedInput} from './support/attacks/format-inputs.js';
import {doesNoHarm, showsHarmless, supported} from './support/attacks/format-suite.js';
import {attacking, tries} from './support/attacks/suite.js';
import {textFormats} from './support/attacks/text-formats.js';

describe('an article in a feed, in Markdown or in a page with attacks in every field', () => {
  const page = attacking();
  const formats = supported(textFormats);
  for (const format of formats) {
    showsHarmless(page, format);
    doesNoHarm(page, format);
  }

  if (formats.some(({type}) => type === 'feed')) {
    tries('does no harm: whole feeds', () =>
      page.through(
        feedInput,
        page.collection.attacks.filter(({feed}) => feed),
      ),
    );
  }
});
