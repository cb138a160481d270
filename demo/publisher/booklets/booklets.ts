/** A page of a booklet: paragraphs, and lists where a paragraph is an array. */
export interface BookletPage {
  heading: string;
  text: (string | string[])[];
  /** Ruled lines to write on, at the foot of the page. */
  lines?: number;
}

export interface Booklet {
  slug: string;
  title: string;
  subtitle: string;
  pages: BookletPage[];
}

const livingWithMetal: Booklet = {
  slug: 'metal-ions-after-spinal-fusion',
  title: 'Living with metal in your spine',
  subtitle: 'What rods and screws leave behind, and what to ask at your next appointment',
  pages: [
    {
      heading: 'What is in your back',
      text: [
        'After a spinal fusion, rods, screws or cages hold the bones still until they have grown together. They are made of titanium alloys, of cobalt-chromium, of stainless steel or, in part, of a plastic called PEEK. Which of them you carry stands in the report of your operation and on your implant card.',
        'All of these metals protect themselves with a skin of oxide that is far thinner than a hair. Where two parts rub against each other, the skin is scratched and grows again. Each time, a little metal passes into the tissue, as fine particles and as dissolved ions.',
        'Most of what dissolves reaches the blood and leaves with the urine. The fine particles tend to stay near the implant.',
        'Three things are worth keeping together, in one place at home:',
        [
          'the implant card, or a copy of the operation report;',
          'the pictures taken since, or the name of the clinic that has them;',
          'the results of any blood test for metals, with the date and the unit.',
        ],
      ],
    },
    {
      heading: 'If somebody measures your blood',
      text: [
        'Levels of chromium, of titanium and, with cobalt-chromium rods, of cobalt are often somewhat higher in people with such implants than in people without. That alone is not an illness. There is no agreed limit for implants of the spine, and the limits used for certain hip joints were made for another situation.',
        'A test is not part of the usual check-ups. It can make sense when there are new complaints, when an implant seems loose, or when the kidneys work less well than they should.',
        'A result is easier to judge when:',
        [
          'the blood was drawn into a tube made for trace elements, since ordinary needles and tubes can add metal of their own;',
          'the laboratory says how it measured, and in which unit;',
          'supplements with chromium or vitamin B12, other implants and work with metals were mentioned;',
          'there is a second value, some months later, by the same method.',
        ],
        'A number on its own is no reason to take an implant out. That is another operation, with risks of its own.',
      ],
    },
    {
      heading: 'Questions to take along',
      text: [
        'Few people remember in the consulting room what they meant to ask. Tick what matters to you, and add your own.',
        [
          'Which metals are in my implant, and is it complete and firm?',
          'Is there a reason to measure metals in my case? What would we do with the result?',
          'Do my kidneys, my medicines or my plans for a family change anything?',
          'I am allergic to a metal. Does it matter for this implant?',
          'Which complaints should bring me back before the next appointment?',
        ],
        'Do not wait for an appointment with fever and a wound that weeps, with new weakness or numbness in the legs or between them, or when bladder or bowel no longer obey: that needs help on the same day.',
      ],
      lines: 6,
    },
  ],
};

export const booklets: readonly Booklet[] = [livingWithMetal];

/** The booklet of that name, if we have it. */
export function findBooklet(slug: string | null): Booklet | undefined {
  return booklets.find(booklet => booklet.slug === slug);
}
