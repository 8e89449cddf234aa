import type {Element} from '../../xml.ts'

/**
 * What the Arabic locale of the CSL project lacks: it has a typewriter's quotes, and English where a word
 * was not translated yet.
 */
const words: Readonly<Record<string, readonly [single: string, multiple?: string]>> = {
  'open-quote': ['«'],
  'close-quote': ['»'],
  'open-inner-quote': ['‹'],
  'close-inner-quote': ['›'],
  act: ['فصل مسرحي', 'فصول مسرحية'],
  'advance-online-publication': ['نشر مسبق على الإنترنت'],
  album: ['ألبوم'],
  appendix: ['ملحق', 'ملاحق'],
  article: ['مقالة'],
  'article-journal': ['مقالة في دورية'],
  'article-locator': ['مادة', 'مواد'],
  'article-magazine': ['مقالة في مجلة'],
  'article-newspaper': ['مقالة في صحيفة'],
  'audio-recording': ['تسجيل صوتي'],
  bce: ['ق.م.'],
  bill: ['مشروع قانون'],
  broadcast: ['بث'],
  canon: ['قانون', 'قوانين'],
  ce: ['م.'],
  chair: ['رئيس', 'رؤساء'],
  'chair/verb': ['برئاسة'],
  'chapter-number': ['فصل', 'فصول'],
  'citation-number': ['استشهاد', 'استشهادات'],
  classic: ['عمل كلاسيكي'],
  collection: ['مجموعة'],
  'collection-editor': ['محرر السلسلة', 'محررو السلسلة'],
  'collection-editor/verb': ['تحرير السلسلة'],
  compiler: ['جامع', 'جامعون'],
  'compiler/verb': ['جمع'],
  contributor: ['مشارك', 'مشاركون'],
  'contributor/verb': ['بمشاركة'],
  curator: ['منسق', 'منسقون'],
  'curator/verb': ['تنسيق'],
  dataset: ['مجموعة بيانات'],
  document: ['وثيقة'],
  elocation: ['موضع', 'مواضع'],
  entry: ['مدخل'],
  'entry-dictionary': ['مدخل في معجم'],
  'entry-encyclopedia': ['مدخل في موسوعة'],
  equation: ['معادلة', 'معادلات'],
  event: ['فعالية'],
  'executive-producer': ['منتج منفذ', 'منتجون منفذون'],
  'executive-producer/verb': ['إنتاج تنفيذي'],
  film: ['فيلم'],
  'first-reference-note-number': ['حاشية', 'حواش'],
  graphic: ['رسم'],
  guest: ['ضيف', 'ضيوف'],
  'guest/verb': ['باستضافة'],
  hearing: ['جلسة استماع'],
  'hearing/verb': ['شهادة'],
  henceforth: ['فيما بعد'],
  host: ['مقدم', 'مقدمون'],
  'host/verb': ['تقديم'],
  interview: ['مقابلة'],
  legal_case: ['قضية'],
  legislation: ['تشريع'],
  'loc-cit': ['الموضع نفسه'],
  manuscript: ['مخطوطة'],
  map: ['خريطة'],
  motion_picture: ['تسجيل مرئي'],
  musical_score: ['نوتة موسيقية'],
  narrator: ['راو', 'رواة'],
  'narrator/verb': ['رواية'],
  'no-place': ['دون مكان'],
  'no-place/short': ['د.م.'],
  'no-publisher': ['دون ناشر'],
  'no-publisher/short': ['د.ن.'],
  number: ['رقم', 'أرقام'],
  'number-of-volumes': ['مجلد', 'مجلدات'],
  'number-of-volumes/short': ['مج', 'مج'],
  on: ['في'],
  'op-cit': ['مرجع سابق'],
  organizer: ['منظم', 'منظمون'],
  'organizer/verb': ['تنظيم'],
  'original-work-published': ['نشر العمل الأصلي'],
  'page-first': ['صفحة', 'صفحات'],
  'page-first/short': ['ص', 'ص'],
  pamphlet: ['كتيب'],
  'paper-conference': ['ورقة في مؤتمر'],
  patent: ['براءة اختراع'],
  performance: ['عرض'],
  performer: ['مؤد', 'مؤدون'],
  'performer/verb': ['أداء'],
  periodical: ['دورية'],
  podcast: ['بودكاست'],
  'podcast-episode': ['حلقة بودكاست'],
  post: ['منشور'],
  'post-weblog': ['تدوينة'],
  preprint: ['نسخة ما قبل النشر'],
  printing: ['طبعة', 'طبعات'],
  producer: ['منتج', 'منتجون'],
  'producer/verb': ['إنتاج'],
  'radio-broadcast': ['بث إذاعي'],
  'radio-series': ['سلسلة إذاعية'],
  'radio-series-episode': ['حلقة إذاعية'],
  regulation: ['لائحة'],
  report: ['تقرير'],
  review: ['مراجعة'],
  'review-book': ['مراجعة كتاب'],
  'review-book/verb': ['مراجعة كتاب'],
  'review-of': ['مراجعة'],
  'review/verb': ['مراجعة'],
  rule: ['قاعدة', 'قواعد'],
  scene: ['مشهد', 'مشاهد'],
  'script-writer': ['كاتب', 'كتاب'],
  'script-writer/verb': ['كتابة'],
  'series-creator': ['مبتكر السلسلة', 'مبتكرو السلسلة'],
  'series-creator/verb': ['ابتكار'],
  software: ['برنامج'],
  song: ['تسجيل صوتي'],
  'special-issue': ['عدد خاص'],
  'special-section': ['قسم خاص'],
  speech: ['كلمة'],
  standard: ['معيار'],
  supplement: ['ملحق', 'ملاحق'],
  table: ['جدول', 'جداول'],
  'television-broadcast': ['بث تلفزيوني'],
  'television-series': ['مسلسل تلفزيوني'],
  'television-series-episode': ['حلقة تلفزيونية'],
  thesis: ['أطروحة'],
  'title-locator': ['عنوان', 'عناوين'],
  treaty: ['معاهدة'],
  video: ['فيديو'],
  webpage: ['صفحة إنترنت'],
  'working-paper': ['ورقة عمل']
}

/** Arabic has no "&". */
const andSign: Element = {name: 'term', attrs: {name: 'and', form: 'symbol'}, children: ['و']}

/** The Arabic locale with these words in their places. */
export function completed(locale: Element): Element {
  const children = locale.children.map(part =>
    typeof part !== 'string' && part.name === 'terms'
      ? {...part, children: [andSign, ...part.children.map(completedTerm)]}
      : part
  )
  return {...locale, children}
}

function completedTerm(term: Element | string): Element | string {
  if (typeof term === 'string') return term
  const {name = '', form} = term.attrs
  // A short form has the word of the long one where it has none of its own.
  const long = form === 'verb-short' ? `${name}/verb` : name
  const word = words[form === undefined ? name : `${name}/${form}`] ?? words[long]
  if (!word) return term
  const [single, multiple] = word
  if (multiple === undefined) return {...term, children: [single]}
  const child = (name: string, text: string) => ({name, attrs: {}, children: [text]})
  return {...term, children: [child('single', single), child('multiple', multiple)]}
}
