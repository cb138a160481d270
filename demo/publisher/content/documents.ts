/** A page of running text. A string is a paragraph, or a heading if it starts with `# `. An array is a list. */
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
      'This is a sample policy. It describes what this demo does, and nothing about a real publisher.',
      '# What we receive',
      'When you request a booklet, we receive what you entered in the form, the consent sentence you agreed to with its version and time, and the name of the booklet. We do not receive the address or title of the page you were on, unless that website has switched this on.',
      '# What we do with it',
      'We store it in a database on the computer that runs this demo, so that we can answer your request. We do not sell it, share it, or use it to recognize you elsewhere. We set no cookies for readers, and no third parties are involved.',
      '# How long we keep it',
      'Until the folder with the database is deleted. A real publisher would name a period here, and a person you can write to.',
      '# Your rights',
      [
        'You can ask what we store about you, and get a copy.',
        'You can ask us to correct or delete it.',
        'You can withdraw your consent at any time. You don’t need to give a reason.',
      ],
    ],
  },
  {
    path: '/health-data-privacy/',
    title: 'Health data policy',
    text: [
      'This is a sample policy. In some places, a request for a booklet about a health condition counts as health data, because it may reveal something about the person who asks.',
      '# What we treat as health data',
      'The name of the booklet you requested, and anything you write in a message. Please leave out medical details. We don’t need them to send a booklet.',
      '# How we protect it',
      [
        'We ask for your consent before anything is sent, and we keep the sentence you were shown.',
        'We use it only for your request. We never sell it.',
        'If you withdraw your consent, we delete your request.',
      ],
    ],
  },
  {
    path: '/terms/',
    title: 'Terms of use',
    text: [
      'This is sample text. It is not legally binding.',
      '# What you may do',
      'You may read, print and share the articles and booklets for yourself and the people you care for. Websites that show them must name the source and link to it.',
      '# What they are not',
      'The articles and booklets give general information. They do not know your medical history and can’t replace an examination, a diagnosis or a treatment.',
    ],
  },
  {
    path: '/contact/',
    title: 'Contact',
    text: [
      'Offprint Sample Press is not real, and neither are its email addresses. They end in “.example”, which is reserved for samples like these.',
      'At a real publisher, you would send questions about an article to questions at offprint-sample dot example, and notes for the editors to editors at offprint-sample dot example. Please don’t send medical details by email.',
    ],
  },
  {
    path: '/cdn-cgi/l/email-protection',
    title: 'Email address protected',
    text: [
      'This link hides an email address from programs that collect addresses. To see the address, turn on JavaScript in your browser, or go to our contact page, where it is spelled out in words.',
    ],
  },
];
