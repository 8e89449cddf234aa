/** Hebrew. */
export const words = {
  and: ' ו',
  abstract: 'תקציר',
  keywords: 'מילות מפתח',
  references: 'מקורות',
  notes: 'הערות',
  backToText: 'חזרה לטקסט',
  above: 'לעיל',
  below: 'להלן',
  copied: 'הועתק',
  contents: 'תוכן העניינים',
  figures: 'רשימת האיורים',
  tables: 'רשימת הטבלאות',
  citeThis: 'ציטוט המאמר',
  download: 'הורדה:',
  seealso: 'ראו גם',
  hint: 'רמז',
  attention: 'שימו לב',
  danger: 'סכנה',
  error: 'שגיאה',
  changes: 'שינויים',
  inserted: 'נוסף',
  deleted: 'נמחק',
  moved: 'הועבר',
  comma: ', '
} as const

export const matter = {
  received: 'התקבל:',
  revised: 'עודכן:',
  accepted: 'אושר לפרסום:',
  published: 'פורסם:',
  anonymous: 'אלמוני',
  parts: {
    acknowledgements: 'תודות',
    'author-contributions': 'תרומת המחברים',
    funding: 'מימון',
    'competing-interests': 'ניגוד עניינים',
    'data-availability': 'זמינות הנתונים',
    'code-availability': 'זמינות הקוד',
    'ai-use': 'שימוש בבינה מלאכותית'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'איור, איורים',
  table: 'טבלה, טבלאות',
  equation: 'משוואה, משוואות',
  section: 'סעיף, סעיפים',
  appendix: 'נספח, נספחים',
  footnote: 'הערה, הערות',
  theorem: 'משפט, משפטים',
  lemma: 'למה, למות',
  corollary: 'מסקנה, מסקנות',
  proposition: 'טענה, טענות',
  conjecture: 'השערה, השערות',
  definition: 'הגדרה, הגדרות',
  example: 'דוגמה, דוגמאות',
  exercise: 'תרגיל, תרגילים',
  algorithm: 'אלגוריתם, אלגוריתמים',
  solution: 'פתרון, פתרונות',
  remark: 'הערה, הערות',
  proof: 'הוכחה, הוכחות',
  tip: 'טיפ, טיפים',
  note: 'הערה, הערות',
  warning: 'אזהרה, אזהרות',
  important: 'חשוב, חשוב',
  caution: 'זהירות, זהירות'
} as const
