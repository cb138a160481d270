import {isolate} from '../../../src/strings/isolate.js';
import type {ReplyStrings} from './en-de.js';

const plurals = new Intl.PluralRules('ar');

/** The words for a number of minutes or days after a preposition, by the rules of plurals. */
const minuteWords: Record<Intl.LDMLPluralRule, (count: number) => string> = {
  zero: count => `${String(count)} دقيقة`,
  one: () => 'دقيقة واحدة',
  two: () => 'دقيقتين',
  few: count => `${String(count)} دقائق`,
  many: count => `${String(count)} دقيقة`,
  other: count => `${String(count)} دقيقة`,
};
const dayWords: Record<Intl.LDMLPluralRule, (count: number) => string> = {
  zero: count => `${String(count)} يوم`,
  one: () => 'يوم واحد',
  two: () => 'يومين',
  few: count => `${String(count)} أيام`,
  many: count => `${String(count)} يومًا`,
  other: count => `${String(count)} يوم`,
};

/** Modern Standard Arabic. Requests begin with “يُرجى”, which addresses women and men alike. */
export const ar: ReplyStrings = {
  accepted: 'شكرًا لك. وصلنا طلبك.',
  bookletReady: title =>
    `شكرًا لك. نسختك من «${isolate(title)}» جاهزة. وسنرسل إليك رابطها بالبريد الإلكتروني أيضًا.`,
  fixFields: 'يُرجى تصحيح الحقول المحددة أدناه.',
  wrongForm: 'هذا النموذج غير معدّ بشكل صحيح. يُرجى التواصل معنا بطريقة أخرى.',
  notText: 'يُرجى إزالة الرموز التي ليست نصًا',
  unreachableEmail: 'لا يمكننا إرسال البريد إلى هذا العنوان. يُرجى إدخال عنوان آخر',
  needsConsent: 'نحتاج إلى موافقتك للرد على طلبك. يُرجى الموافقة، ثم إرساله مرة أخرى.',
  conflict: 'يوجد طلب آخر محفوظ بالمعرّف نفسه. يُرجى إعادة تحميل الصفحة والمحاولة مرة أخرى.',
  erased: 'حُذف هذا الطلب. يُرجى إعادة تحميل الصفحة لإرسال طلب جديد.',
  challengeFailed: 'لم ينجح التحقق من الرسائل المزعجة. يُرجى إرسال النموذج مرة أخرى.',
  challengeUsed: 'سبق استخدام التحقق من الرسائل المزعجة لهذا النموذج. يُرجى إرسال النموذج مرة أخرى.',
  tooLarge: 'هذا الطلب أطول من اللازم. يُرجى اختصار رسالتك.',
  wrongOrigin: 'لا يُسمح لهذا الموقع بإرسال الطلبات إلينا. يُرجى التواصل معنا بطريقة أخرى.',
  busy: minutes =>
    `تصلنا الآن طلبات كثيرة. يُرجى الانتظار ${minuteWords[plurals.select(minutes)](minutes)}، ثم المحاولة مرة أخرى.`,
  mailSubject: title => `كتيّبك: ${isolate(title)}`,
  mailThanks: 'شكرًا لك على طلب الكتيّب.',
  mailDownload: days => `لتنزيل نسختك (يعمل الرابط لمدة ${dayWords[plurals.select(days)](days)}):`,
  mailReason:
    'وصلتك هذه الرسالة لأن شخصًا طلب هذا الكتيّب باستخدام عنوانك. إذا لم تكن أنت من طلبه، فيمكنك تجاهلها. ولن نراسلك مرة أخرى.',
};
