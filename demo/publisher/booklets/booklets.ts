/** A table to fill in: its column headings with their share of the width, and its number of empty rows. */
export interface LogTable {
  columns: [heading: string, share: number][];
  rows: number;
}

/**
 * Part of a booklet's page: a paragraph, a list of bullet points, or something to fill in with a pen. `labels` are lines
 * with a label, `questions` have a box to check, `lines` are blank.
 */
export type Block =
  | string
  | string[]
  | {labels: string[]}
  | {questions: string[]}
  | {lines: number}
  | {log: LogTable}
  | {urgent: string[]};

export interface BookletPage {
  heading: string;
  blocks: Block[];
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
  subtitle: 'A record of your implants, a log for test results, and questions for your next appointment',
  pages: [
    {
      heading: 'My implants',
      blocks: [
        'Fill in this page with your care team, or copy it from your implant card and your surgery report. Take it with you to appointments, scans and the emergency department.',
        {
          labels: [
            'Name',
            'Operation and date',
            'Hospital and surgeon',
            'Bones that were fused (for example L4–L5)',
            'Maker and product names',
            'Lot or serial numbers',
            'Metals: titanium, cobalt-chromium, steel, other',
            'MRI: what the implant card says',
            'Metals I am allergic to',
            'Other metal in my body (joints, teeth, stents)',
            'Phone number of my surgeon’s team',
          ],
        },
        'Keep a photo of this page and of your implant card on your phone.',
      ],
    },
    {
      heading: 'My test results',
      blocks: [
        'Write down every scan, X-ray and blood test. Always note the unit: µg/L and nmol/L are not the same.',
        {
          log: {
            columns: [
              ['Date', 2],
              ['Test or scan', 3],
              ['Result and unit', 3],
              ['Lab or clinic', 3],
            ],
            rows: 12,
          },
        },
        'Before a blood test for metals:',
        [
          'Ask for a tube that is made for trace elements.',
          'Mention supplements with chromium or vitamin B12, other implants, and work with metals.',
          'For a second test, use the same lab and the same method.',
        ],
      ],
    },
    {
      heading: 'My next appointment',
      blocks: [
        {labels: ['Date, time and place']},
        'Check the questions that matter to you:',
        {
          questions: [
            'Has the fusion healed? Is every part still secure?',
            'Is there a reason to measure metals in my case?',
            'What would we do with the result?',
            'Do my kidneys, my medicines or a planned pregnancy change anything?',
            'Which symptoms should I call you about?',
          ],
        },
        'My own questions:',
        {lines: 3},
        'What we agreed:',
        {lines: 3},
        {
          urgent: [
            'Go to an emergency department or call your emergency number now if you have new weakness or numbness in your legs, numbness around your genitals or bottom, or you can’t control your bladder or bowels or can’t pass urine.',
            'Call your surgeon’s team the same day if you have a fever, or if fluid is leaking from the wound.',
          ],
        },
      ],
    },
  ],
};

export const booklets: readonly Booklet[] = [livingWithMetal];

/** The booklet with that slug, if there is one. */
export function findBooklet(slug: string | null): Booklet | undefined {
  return booklets.find(booklet => booklet.slug === slug);
}
