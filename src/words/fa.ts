/** Persian. */
export const words = {
  and: ' و ',
  abstract: 'چکیده',
  keywords: 'کلیدواژه‌ها',
  references: 'منابع',
  notes: 'یادداشت‌ها',
  correspondence: 'نویسندهٔ مسئول',
  backToText: 'بازگشت به متن',
  citation: 'ارجاع',
  contents: 'فهرست',
  figures: 'فهرست شکل‌ها',
  tables: 'فهرست جدول‌ها',
  citeThis: 'استناد به این مقاله',
  download: 'بارگیری:',
  seealso: 'همچنین ببینید',
  hint: 'راهنمایی',
  attention: 'توجه',
  danger: 'خطر',
  error: 'خطا',
  changes: 'تغییرات',
  inserted: 'افزوده',
  deleted: 'حذف‌شده',
  moved: 'جابه‌جاشده',
  comma: '، '
} as const

export const matter = {
  received: 'دریافت:',
  revised: 'بازنگری:',
  accepted: 'پذیرش:',
  published: 'انتشار:',
  keyPoints: 'نکات کلیدی',
  anonymous: 'ناشناس',
  parts: {
    acknowledgements: 'سپاسگزاری',
    'author-contributions': 'مشارکت نویسندگان',
    funding: 'منابع مالی',
    'competing-interests': 'تعارض منافع',
    ethics: 'ملاحظات اخلاقی',
    'data-availability': 'دسترسی به داده‌ها',
    'code-availability': 'دسترسی به کد',
    'ai-use': 'استفاده از هوش مصنوعی'
  },
  semicolon: '؛ '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'شکل, شکل‌های',
  table: 'جدول, جدول‌های',
  equation: 'معادله, معادله‌های',
  section: 'بخش, بخش‌های',
  appendix: 'پیوست, پیوست‌های',
  footnote: 'یادداشت, یادداشت‌های',
  theorem: 'قضیه, قضیه‌های',
  lemma: 'لم, لم‌های',
  corollary: 'نتیجه, نتیجه‌های',
  proposition: 'گزاره, گزاره‌های',
  conjecture: 'حدس, حدس‌های',
  definition: 'تعریف, تعریف‌های',
  example: 'مثال, مثال‌های',
  exercise: 'تمرین, تمرین‌های',
  algorithm: 'الگوریتم, الگوریتم‌های',
  proof: 'اثبات, اثبات‌های',
  tip: 'نکته, نکته‌ها',
  note: 'یادداشت, یادداشت‌ها',
  warning: 'هشدار, هشدارها',
  important: 'مهم, مهم',
  caution: 'احتیاط, احتیاط'
} as const
