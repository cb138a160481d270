import type {FieldToken} from '../../request/request.js';
import {isolate} from '../isolate.js';
import type {Strings} from '../en.js';

const fieldLabels: Record<FieldToken, string> = {
  'first-name': 'الاسم الأول',
  'last-name': 'اسم العائلة',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  'postal-code': 'الرمز البريدي',
  country: 'البلد',
  organization: 'المؤسسة',
  message: 'الرسالة',
};

const missingFields: Record<FieldToken, string> = {
  'first-name': 'يُرجى إدخال اسمك الأول',
  'last-name': 'يُرجى إدخال اسم عائلتك',
  name: 'يُرجى إدخال اسمك',
  email: 'يُرجى إدخال بريدك الإلكتروني',
  phone: 'يُرجى إدخال رقم هاتفك',
  'postal-code': 'يُرجى إدخال رمزك البريدي',
  country: 'يُرجى إدخال بلدك',
  organization: 'يُرجى إدخال اسم مؤسستك',
  message: 'يُرجى إدخال رسالتك',
};

/** The word for “character” after a number. Numbers that end in 01 or 02, such as 201, take the singular, too. */
const characters: Record<Intl.LDMLPluralRule, (count: string) => string> = {
  zero: count => `${count} حرف`,
  one: () => 'حرف واحد',
  two: () => 'حرفان',
  few: count => `${count} أحرف`,
  many: count => `${count} حرفًا`,
  other: count => `${count} حرف`,
};

/** Latin digits, as in the phone numbers and addresses beside them, which readers have to type. */
const numbers = new Intl.NumberFormat('ar-u-nu-latn');
const plurals = new Intl.PluralRules('ar');

/**
 * Modern Standard Arabic. Requests begin with “يُرجى”, which addresses women and men alike. Names, email addresses and
 * numbers with spaces (U+00A0, which keep them on one line) are isolated: they may be in Latin script.
 */
export const words: Strings = {
  locale: 'ar',
  fieldLabel: token => fieldLabels[token],
  missingField: token => missingFields[token],
  emptyField: label => `لا يمكن ترك «${isolate(label)}» فارغًا`,
  notLoaded: 'تعذّر تحميل هذا المقال.',
  loadFailures: {
    network: 'يُرجى التحقق من اتصالك بالإنترنت، ثم المحاولة مرة أخرى.',
    timeout: 'يستغرق التحميل وقتًا طويلًا. يُرجى المحاولة مرة أخرى.',
    http: 'لم يوفّره موقع الناشر.',
    cors: 'لا يسمح الناشر بعرضه على هذا الموقع.',
    parse: 'وصل في صيغة لا تستطيع هذه الصفحة قراءتها.',
    empty: 'لا يحتوي على نص.',
    integrity: 'تغيّر منذ أن تحقق منه هذا الموقع، ولذلك لا يُعرض.',
    'too-large': 'هو أطول من أن يُعرض هنا.',
  },
  disclaimers: {
    medical: {
      heading: 'تنبيه طبي',
      text: 'تقدّم هذه الصفحة معلومات عامة. ولا يُغني أي شيء فيها عن المشورة الطبية أو التشخيص أو العلاج. يُرجى دائمًا سؤال طبيب أو مختص صحي آخر عن حالتك الصحية، وقبل بدء أي علاج أو تغييره أو إيقافه. ولا ينبغي أن يكون ما تقرؤه هنا سببًا لإهمال المشورة الطبية أو تأخير طلبها.',
    },
    general: {
      heading: 'تنبيه',
      text: 'تقدّم هذه الصفحة معلومات عامة. وقد تكون غير كاملة أو قديمة، وهي ليست مشورة تخص حالتك.',
    },
    advertising: {
      heading: 'إعلان',
      text: 'هذا إعلان مدفوع من الشركة التي تقدّم ما يصفه. وهو ليس معلومات طبية مستقلة.',
    },
    results: {
      heading: 'عن النتائج',
      text: 'تختلف النتائج من شخص إلى آخر. وهذه تجارب فردية، وهي لا تتنبأ بما سيحققه العلاج في حالتك.',
    },
    emergency: {
      heading: 'في حالة الطوارئ',
      text: 'إذا كان هناك احتمال أنك في خطر أو أن شخصًا معك في خطر، فاتصل فورًا برقم الطوارئ المحلي، وهو 112 في أوروبا. لا تنتظر، ولا تعتمد على هذه الصفحة.',
    },
  },

  newWindow: '(يُفتح في علامة تبويب جديدة)',
  tryAgain: 'المحاولة مرة أخرى',

  loadingArticle: 'جارٍ تحميل المقال',
  articleLoaded: title => `تم تحميل المقال: ${isolate(title)}`,
  by: name => `بقلم ${isolate(name)}`,
  publishedOn: 'نُشر في',
  updatedOn: 'حُدّث في',
  reviewedOn: 'رُوجع في',
  reviewer: name => `من قِبل ${isolate(name)}`,
  reviewedBy: name => `راجعه ${isolate(name)}`,
  reviewDue: 'موعد المراجعة القادمة',
  overdue: day => `كان من المقرر مراجعة هذا المقال قبل ${isolate(day)}. وقد لا يكون حديثًا.`,
  withdrawn: 'سُحب هذا المقال',
  withdrawnOn: day => `سُحب في ${isolate(day)}.`,
  withdrawnAdvice:
    'يُرجى عدم الاعتماد على النسخ التي حفظتها أو طبعتها. وإذا كنت قد عملت بما جاء فيه، فيُرجى التحدث إلى طبيبك.',
  source: 'المصدر:',
  license: 'الترخيص:',

  writtenBy: 'بقلم',
  viewProfile: 'عرض الملف الشخصي',
  disclosure: 'المصالح المالية:',
  photoOf: name => `صورة ${isolate(name)}`,

  disclaimerBy: organization => `هذا التنبيه صادر عن ${isolate(organization)}.`,
  fullDisclaimer: 'قراءة التنبيه كاملًا',
  disclaimerVersion: version => `الإصدار ${isolate(version)}`,
  effectiveFrom: 'سارٍ اعتبارًا من',

  contactHeading: 'التواصل',
  contactLine: 'هل لديك أسئلة عن هذا المقال؟ يمكنك مراسلة الناشر على البريد الإلكتروني',
  showEmail: 'إظهار البريد الإلكتروني',
  contactPage: 'الانتقال إلى صفحة التواصل',

  backToTop: 'العودة إلى الأعلى',

  formHeading: 'الحصول على الكتيّب',
  optional: '(اختياري)',
  messageHint: 'يُرجى عدم كتابة أي شيء عن صحتك. لا نحتاج إلى ذلك لإرسال الكتيّب.',
  submit: 'طلب الكتيّب',
  sending: 'جارٍ إرسال طلبك…',
  stillSending: 'يستغرق الإرسال وقتًا أطول من المعتاد. ما زلنا نحاول. يُرجى إبقاء هذه الصفحة مفتوحة.',
  problemHeading: 'هناك مشكلة',
  errorPrefix: 'خطأ:',
  invalidEmail: `يُرجى إدخال بريد إلكتروني بالصيغة الصحيحة، مثل ${isolate('name@example.com')}`,
  didYouMean: email => `هل تقصد ${isolate(email)}؟`,
  invalidPhone: required =>
    `يُرجى إدخال رقم هاتف، مثل ${isolate('050\u00a0123\u00a04567', 'ltr')}${required ? '' : '، أو ترك الحقل فارغًا'}`,
  tooLong: (label, most) =>
    `«${isolate(label)}»: الحد الأقصى ${characters[plurals.select(most)](numbers.format(most))}`,
  successHeading: 'كتيّبك في الطريق إليك',
  successMessage: 'شكرًا لك. وصلنا طلبك، وسنرسل إليك رابط الكتيّب بالبريد الإلكتروني.',
  unconfirmedHeading: 'يُرجى التحقق من بريدك الإلكتروني',
  unconfirmedMessage:
    'شكرًا لك. سنرسل إليك تأكيدًا بالبريد الإلكتروني. إذا لم يصلك شيء خلال ساعة، فيُرجى البحث في مجلد الرسائل غير المرغوب فيها، ثم المحاولة مرة أخرى.',
  download: 'تنزيل الكتيّب (PDF)',
  continueLink: 'متابعة',
  failureHeading: 'لم يُرسل طلبك',
  unknownOutcomeHeading: 'لا نعرف هل أُرسل طلبك أم لا',
  failures: {
    sent: '',
    network:
      'تعذّر علينا الاتصال بالخادم. يُرجى التحقق من اتصالك بالإنترنت، أو المحاولة مرة أخرى بعد بضع دقائق.',
    offline: 'يبدو أنك غير متصل بالإنترنت. يُرجى التحقق من الاتصال، ثم المحاولة مرة أخرى.',
    timeout: 'استغرق الإرسال وقتًا طويلًا. يُرجى المحاولة مرة أخرى.',
    server: 'حدث خطأ لدينا. يُرجى المحاولة مرة أخرى بعد بضع دقائق.',
    busy: 'تصلنا الآن طلبات كثيرة. يُرجى الانتظار دقيقة، ثم المحاولة مرة أخرى.',
    refused: 'لم نتمكن من قبول هذا الطلب. يُرجى مراجعة ما أدخلته، أو التواصل معنا بطريقة أخرى.',
    blocked: 'يمنع هذا الموقع إرسال النموذج. يُرجى التواصل معنا بطريقة أخرى.',
    unknown: 'لم نتمكن من التأكد من وصوله. إذا أرسلته مرة أخرى فقد يصلنا مرتين، ولا ضرر في ذلك.',
    unfinished: 'لم يُطلب الكتيّب بعد. يُرجى فتح الصفحة التالية وتأكيد أنك إنسان.',
  },
  inputKept: 'كل ما أدخلته لا يزال في النموذج.',
  sendOnSeparatePage: 'الإرسال من صفحة منفصلة',
  contactAnotherWay: 'التواصل معنا بطريقة أخرى',
  testMode: 'وضع الاختبار: لا يُرسل أي شيء.',
  missingConsent: 'لإرسال الطلب، يُرجى تحديد المربع للموافقة',
  honeypotLabel: 'يُرجى ترك هذا الحقل فارغًا',

  // The passive voice and verbal nouns: a verb would have to agree with the organization.
  consent: (mode, organization, isPublisherOwn) => {
    const by = `من قِبل ${organization ? isolate(organization) : 'الناشر'}`;
    if (mode === 'checkbox')
      return isPublisherOwn
        ? `أوافق على استخدام ما أُدخله ${by} للرد على طلبي فقط، دون بيعه أو مشاركته.`
        : `أوافق على استخدام ما أُدخله ${by} للرد على طلبي.`;
    const use = isPublisherOwn ? 'للرد على طلبك فقط، ولن يُباع أو يُشارَك.' : 'للرد على طلبك.';
    return `سيُستخدم ما تُدخله ${by} ${use} وبإرسال هذا النموذج فإنك توافق على ذلك.`;
  },
  privacy: 'سياسة الخصوصية',
  healthPrivacy: 'سياسة البيانات الصحية',
  terms: 'شروط الاستخدام',

  scrollableTable: 'جدول قابل للتمرير جانبيًا',
  scrollable: 'قابل للتمرير جانبيًا',
};
