/** Who writes for the sample press. Nobody of that name is meant. */
export interface Author {
  id: number;
  slug: string;
  name: string;
  description: string;
  /** What the profile page says beyond the description. */
  profile: string[];
}

export const authors: readonly Author[] = [
  {
    id: 3,
    slug: 'mara-example',
    name: 'Mara Example, MD',
    description:
      'Mara Example, MD, is the sample author of Offprint Sample Press: an invented orthopedic surgeon who looks after people before and after operations on the spine, and who writes about implants for those who carry them. She has no financial interest in any implant.',
    profile: [
      'Neither the person nor the career is real. A publisher who uses this kit would say here where the author trained, what she works on, who pays for that work, and when the page was last checked.',
      'Articles of the sample press are written for patients. They explain what is known, say plainly where nobody knows, and leave every decision to readers and those who treat them.',
    ],
  },
];
