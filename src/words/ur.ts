/** Urdu. */
export const words = {
  and: ' اور ',
  abstract: 'خلاصہ',
  keywords: 'کلیدی الفاظ',
  references: 'حوالہ جات',
  notes: 'حواشی',
  contents: 'فہرست',
  figures: 'فہرست اشکال',
  tables: 'فہرست جداول',
  citeThis: 'اس مقالے کا حوالہ دیں',
  download: 'ڈاؤن لوڈ:',
  seealso: 'مزید دیکھیے',
  hint: 'اشارہ',
  attention: 'توجہ',
  danger: 'خطرہ',
  error: 'خرابی',
  changes: 'تبدیلیاں',
  inserted: 'شامل',
  deleted: 'حذف',
  moved: 'منتقل',
  comma: '، '
} as const

export const matter = {
  anonymous: 'گمنام',
  parts: {
    acknowledgements: 'اظہار تشکر'
  },
  semicolon: '؛ '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'شکل, شکل',
  table: 'جدول, جدول',
  equation: 'مساوات, مساوات',
  appendix: 'ضمیمہ, ضمیمہ',
  footnote: 'حاشیہ, حاشیہ',
  definition: 'تعریف, تعریف',
  example: 'مثال, مثال',
  proof: 'ثبوت, ثبوت',
  tip: 'مشورہ, مشورے',
  note: 'نوٹ, نوٹ',
  warning: 'انتباہ, انتباہات',
  important: 'اہم, اہم',
  caution: 'احتیاط, احتیاط'
} as const
