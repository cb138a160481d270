/** An author of the sample press. The names are invented. */
export interface Author {
  id: number;
  slug: string;
  name: string;
  description: string;
  /** Paragraphs that only the profile page shows, after the description. */
  profile: string[];
}

export const authors: readonly Author[] = [
  {
    id: 3,
    slug: 'mara-example',
    name: 'Mara Example, MD',
    description:
      'Mara Example, MD, is the sample author of Offprint Sample Press: an invented orthopedic surgeon who cares for people before and after spine surgery. She writes about implants for the people who live with them. She has no financial interest in any implant.',
    profile: [
      'Neither the person nor the career is real. A real publisher would state here where the author trained, what she works on, who pays for that work, and when this page was last reviewed.',
      'Our articles are written for patients. They explain what is known, say so when something is not known, and leave decisions to readers and their care teams.',
    ],
  },
];
