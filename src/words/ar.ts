/** Arabic. */
export const words = {
  and: ' و',
  abstract: 'الملخص',
  keywords: 'الكلمات المفتاحية',
  references: 'المراجع',
  notes: 'الحواشي',
  correspondence: 'المراسلة',
  backToText: 'العودة إلى النص',
  above: 'أعلاه',
  below: 'أدناه',
  citation: 'الاستشهاد',
  goThere: 'الانتقال إليه',
  copyAs: 'نسخ بصيغة',
  copyAll: 'نسخ الكل بصيغة',
  copied: 'نُسخ',
  contents: 'المحتويات',
  citeThis: 'الاستشهاد بهذه الورقة',
  download: 'تنزيل:',
  citedOn: ['ورد في ص', 'ورد في ص'],
  comma: '، '
} as const

export const matter = {
  received: 'ورد في',
  revised: 'عُدّل في',
  accepted: 'قُبل في',
  published: 'نُشر في',
  equal: 'أسهم هؤلاء المؤلفون بالتساوي.',
  deceased: 'متوفى.',
  code: 'البرمجيات',
  keyPoints: 'النقاط الرئيسة',
  plainSummary: 'ملخص بلغة مبسطة',
  parts: {
    acknowledgements: 'شكر وتقدير',
    'author-contributions': 'إسهامات المؤلفين',
    funding: 'التمويل',
    'competing-interests': 'تضارب المصالح',
    ethics: 'الاعتبارات الأخلاقية',
    'data-availability': 'إتاحة البيانات',
    'code-availability': 'إتاحة البرمجيات',
    'ai-use': 'استخدام الذكاء الاصطناعي'
  },
  supportedBy: 'حظي هذا العمل بدعم من',
  award: 'المنحة رقم',
  lead: 'دور رئيس',
  equally: 'دور متساوٍ',
  supporting: 'دور مساند',
  semicolon: '؛ '
} as const

/** Of one thing, of two (as the object of a sentence), and of several. */
export const nouns = {
  figure: 'الشكل, الشكلين, الأشكال',
  table: 'الجدول, الجدولين, الجداول',
  equation: 'المعادلة, المعادلتين, المعادلات',
  section: 'القسم, القسمين, الأقسام',
  appendix: 'الملحق, الملحقين, الملاحق',
  listing: 'الشيفرة, الشيفرتين, الشيفرات',
  footnote: 'الحاشية, الحاشيتين, الحواشي',
  theorem: 'المبرهنة, المبرهنتين, المبرهنات',
  lemma: 'التمهيدية, التمهيديتين, التمهيديات',
  corollary: 'النتيجة, النتيجتين, النتائج',
  proposition: 'القضية, القضيتين, القضايا',
  conjecture: 'الحدسية, الحدسيتين, الحدسيات',
  definition: 'التعريف, التعريفين, التعريفات',
  example: 'المثال, المثالين, الأمثلة',
  exercise: 'التمرين, التمرينين, التمارين',
  algorithm: 'الخوارزمية, الخوارزميتين, الخوارزميات',
  solution: 'الحل, الحلين, الحلول',
  remark: 'الملاحظة, الملاحظتين, الملاحظات',
  proof: 'البرهان, البرهانين, البراهين',
  tip: 'النصيحة, النصيحتين, النصائح',
  note: 'الملحوظة, الملحوظتين, الملحوظات',
  warning: 'التحذير, التحذيرين, التحذيرات',
  important: 'التنبيه, التنبيهين, التنبيهات',
  caution: 'الاحتراز, الاحترازين, الاحترازات'
} as const
