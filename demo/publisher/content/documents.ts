/** A page of running text: paragraphs, headings where a line starts with `# `, lists where a paragraph is an array. */
export interface TextPage {
  path: string;
  title: string;
  text: (string | string[])[];
}

export const documents: readonly TextPage[] = [
  {
    path: '/privacy/',
    title: 'Privacy policy',
    text: [
      'This is the sample policy of a sample house. It says what the demonstration does, and nothing about a real publisher.',
      '# What we receive',
      'When you request a booklet, we receive what you typed into the form, the sentence you agreed to with its version and time, and the name of the booklet. The page you were on, its address and its title are not sent unless the site you visited switched that on.',
      '# What we do with it',
      'It is stored in the database on the computer this demonstration runs on, so that the request can be answered. Nothing is sold, passed on, or used to recognize you elsewhere. There are no cookies and no third parties.',
      '# How long it stays',
      'Until the folder with the database is deleted. A real publisher would name a period here, and a person to write to.',
      '# Your rights',
      [
        'You can ask what is stored about you, and get a copy.',
        'You can have it corrected or deleted.',
        'You can withdraw your consent at any time, without giving a reason.',
      ],
    ],
  },
  {
    path: '/health-data-privacy/',
    title: 'Health data privacy policy',
    text: [
      'This is sample text. In some places a request for a booklet about an illness counts as health data, because it may say something about the person who asks.',
      '# What we hold to be health data',
      'The name of the booklet you asked for, and whatever you write into a message. Please leave medical details out of the message; nobody needs them to send a booklet.',
      '# What follows',
      [
        'We ask for your consent before anything is sent, and we keep the sentence you were shown.',
        'It is used for your request and for nothing else; it is never sold.',
        'You can withdraw your consent, and then the request is deleted.',
      ],
    ],
  },
  {
    path: '/terms/',
    title: 'Terms of use',
    text: [
      'This is sample text, and binds nobody.',
      '# What you may do',
      'Read, print and pass on the articles and booklets for yourself and for those you care for. Sites that show them name the source and link to it.',
      '# What they are not',
      'They are general information. They do not know your history and can’t replace an examination, a diagnosis or a treatment.',
    ],
  },
  {
    path: '/contact/',
    title: 'Contact',
    text: [
      'Offprint Sample Press does not exist, and neither do its addresses: they end in “.example”, which is kept free for cases like this one.',
      'Questions about an article would go to questions at offprint-sample dot example; notes for the editors to editors at offprint-sample dot example. Please don’t send medical details by email.',
    ],
  },
  {
    path: '/cdn-cgi/l/email-protection',
    title: 'This address is protected',
    text: [
      'The link you followed hides an email address from programs that collect them. With scripts it would have turned into the address; here, the contact page spells it out in words.',
    ],
  },
];
