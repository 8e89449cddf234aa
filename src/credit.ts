/** The roles of the Contributor Role Taxonomy, in its order (ANSI/NISO Z39.104-2022). */
export const creditRoles = [
  'conceptualization',
  'data-curation',
  'formal-analysis',
  'funding-acquisition',
  'investigation',
  'methodology',
  'project-administration',
  'resources',
  'software',
  'supervision',
  'validation',
  'visualization',
  'writing-original-draft',
  'writing-review-editing'
] as const

export type CreditRole = (typeof creditRoles)[number]

type Names = Readonly<Record<CreditRole, string>>

const english: Names = {
  conceptualization: 'Conceptualization',
  'data-curation': 'Data curation',
  'formal-analysis': 'Formal analysis',
  'funding-acquisition': 'Funding acquisition',
  investigation: 'Investigation',
  methodology: 'Methodology',
  'project-administration': 'Project administration',
  resources: 'Resources',
  software: 'Software',
  supervision: 'Supervision',
  validation: 'Validation',
  visualization: 'Visualization',
  'writing-original-draft': 'Writing – original draft',
  'writing-review-editing': 'Writing – review & editing'
}

const names: Readonly<Record<string, Names>> = {
  en: english,
  ar: {
    conceptualization: 'بلورة الفكرة',
    'data-curation': 'تنظيم البيانات',
    'formal-analysis': 'التحليل المنهجي',
    'funding-acquisition': 'الحصول على التمويل',
    investigation: 'البحث والاستقصاء',
    methodology: 'المنهجية',
    'project-administration': 'إدارة المشروع',
    resources: 'توفير الموارد',
    software: 'البرمجيات',
    supervision: 'الإشراف',
    validation: 'التحقق',
    visualization: 'العرض المرئي',
    'writing-original-draft': 'كتابة المسودة الأولى',
    'writing-review-editing': 'المراجعة والتحرير'
  },
  de: {
    conceptualization: 'Konzeption',
    'data-curation': 'Datenpflege',
    'formal-analysis': 'Formale Analyse',
    'funding-acquisition': 'Einwerbung von Mitteln',
    investigation: 'Untersuchung',
    methodology: 'Methodik',
    'project-administration': 'Projektleitung',
    resources: 'Ressourcen',
    software: 'Software',
    supervision: 'Betreuung',
    validation: 'Validierung',
    visualization: 'Visualisierung',
    'writing-original-draft': 'Schreiben – Entwurf',
    'writing-review-editing': 'Schreiben – Überarbeitung'
  },
  es: {
    conceptualization: 'Conceptualización',
    'data-curation': 'Curación de datos',
    'formal-analysis': 'Análisis formal',
    'funding-acquisition': 'Obtención de fondos',
    investigation: 'Investigación',
    methodology: 'Metodología',
    'project-administration': 'Administración del proyecto',
    resources: 'Recursos',
    software: 'Software',
    supervision: 'Supervisión',
    validation: 'Validación',
    visualization: 'Visualización',
    'writing-original-draft': 'Redacción – borrador original',
    'writing-review-editing': 'Redacción – revisión y edición'
  },
  fr: {
    conceptualization: 'Conceptualisation',
    'data-curation': 'Curation des données',
    'formal-analysis': 'Analyse formelle',
    'funding-acquisition': 'Obtention du financement',
    investigation: 'Enquête',
    methodology: 'Méthodologie',
    'project-administration': 'Gestion du projet',
    resources: 'Ressources',
    software: 'Logiciel',
    supervision: 'Encadrement',
    validation: 'Validation',
    visualization: 'Visualisation',
    'writing-original-draft': 'Rédaction – première version',
    'writing-review-editing': 'Rédaction – révision'
  }
}

/** What a role is called in a language, English where we have none. */
export function creditName(role: CreditRole, lang: string): string {
  return (names[lang.split('-')[0] ?? ''] ?? english)[role]
}
