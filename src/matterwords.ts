import type {ClosingSection} from './meta.ts'
import {written} from './words/all.ts'
import {entryOf} from './words/table.ts'

/** The words around the author block and behind the text, by language. */
export interface MatterWords {
  readonly received: string
  readonly revised: string
  readonly accepted: string
  readonly published: string
  readonly equal: string
  readonly deceased: string
  /** Before the licence of the programs. */
  readonly code: string
  readonly keyPoints: string
  readonly plainSummary: string
  /** Headings of the sections that close a paper. */
  readonly parts: Readonly<Record<ClosingSection, string>>
  /** Those who paid follow. */
  readonly supportedBy: string
  /** Its number follows. */
  readonly award: string
  readonly lead: string
  readonly equally: string
  readonly supporting: string
  readonly semicolon: string
}

const english: MatterWords = {
  received: 'Received',
  revised: 'Revised',
  accepted: 'Accepted',
  published: 'Published',
  equal: 'These authors contributed equally.',
  deceased: 'Deceased.',
  code: 'Code',
  keyPoints: 'Key points',
  plainSummary: 'Plain-language summary',
  parts: {
    acknowledgements: 'Acknowledgements',
    'author-contributions': 'Author contributions',
    funding: 'Funding',
    'competing-interests': 'Competing interests',
    ethics: 'Ethics statement',
    'data-availability': 'Data availability',
    'code-availability': 'Code availability',
    'ai-use': 'Use of artificial intelligence'
  },
  supportedBy: 'This work was supported by',
  award: 'award',
  lead: 'lead',
  equally: 'equal',
  supporting: 'supporting',
  semicolon: '; '
}

type Partly = Partial<Omit<MatterWords, 'parts'>> & {readonly parts?: Partial<MatterWords['parts']>}

const table: Readonly<Record<string, Partly>> = {
  ...Object.fromEntries(Object.entries(written).map(([lang, {matter}]) => [lang, matter])),
  en: english,
  ar: {
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
  },
  de: {
    received: 'Eingegangen',
    revised: 'Überarbeitet',
    accepted: 'Angenommen',
    published: 'Veröffentlicht',
    equal: 'Diese Autorinnen und Autoren haben zu gleichen Teilen beigetragen.',
    deceased: 'Verstorben.',
    code: 'Code',
    keyPoints: 'Kernaussagen',
    plainSummary: 'Zusammenfassung in einfacher Sprache',
    parts: {
      acknowledgements: 'Danksagung',
      'author-contributions': 'Beiträge der Autorinnen und Autoren',
      funding: 'Förderung',
      'competing-interests': 'Interessenkonflikte',
      ethics: 'Ethikerklärung',
      'data-availability': 'Verfügbarkeit der Daten',
      'code-availability': 'Verfügbarkeit des Codes',
      'ai-use': 'Einsatz künstlicher Intelligenz'
    },
    supportedBy: 'Diese Arbeit wurde gefördert durch:',
    award: 'Förderkennzeichen',
    lead: 'federführend',
    equally: 'zu gleichen Teilen',
    supporting: 'unterstützend',
    semicolon: '; '
  },
  es: {
    received: 'Recibido',
    revised: 'Revisado',
    accepted: 'Aceptado',
    published: 'Publicado',
    equal: 'Estos autores contribuyeron por igual.',
    deceased: 'Fallecido.',
    code: 'Código',
    keyPoints: 'Puntos clave',
    plainSummary: 'Resumen en lenguaje sencillo',
    parts: {
      acknowledgements: 'Agradecimientos',
      'author-contributions': 'Contribuciones de los autores',
      funding: 'Financiación',
      'competing-interests': 'Conflictos de intereses',
      ethics: 'Declaración ética',
      'data-availability': 'Disponibilidad de los datos',
      'code-availability': 'Disponibilidad del código',
      'ai-use': 'Uso de inteligencia artificial'
    },
    supportedBy: 'Este trabajo ha sido financiado por',
    award: 'ayuda',
    lead: 'principal',
    equally: 'por igual',
    supporting: 'de apoyo',
    semicolon: '; '
  },
  fr: {
    received: 'Reçu',
    revised: 'Révisé',
    accepted: 'Accepté',
    published: 'Publié',
    equal: 'Ces auteurs ont contribué à parts égales.',
    deceased: 'Décédé.',
    code: 'Code',
    keyPoints: 'Points clés',
    plainSummary: 'Résumé en langage clair',
    parts: {
      acknowledgements: 'Remerciements',
      'author-contributions': 'Contributions des auteurs',
      funding: 'Financement',
      'competing-interests': 'Conflits d’intérêts',
      ethics: 'Déclaration éthique',
      'data-availability': 'Disponibilité des données',
      'code-availability': 'Disponibilité du code',
      'ai-use': 'Usage de l’intelligence artificielle'
    },
    supportedBy: 'Ce travail a été financé par',
    award: 'subvention',
    lead: 'principal',
    equally: 'à parts égales',
    supporting: 'en soutien',
    semicolon: '\u00A0; '
  }
}

/** The words of a language, English where we have none. */
export function matterWordsOf(lang: string): MatterWords {
  const own = entryOf(table, lang)
  return {...english, ...own, parts: {...english.parts, ...own?.parts}}
}
