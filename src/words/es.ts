/** Spanish. */
export const words = {
  and: ' y ',
  abstract: 'Resumen',
  keywords: 'Palabras clave',
  references: 'Referencias',
  notes: 'Notas',
  correspondence: 'Correspondencia',
  backToText: 'Volver al texto',
  above: 'más arriba',
  below: 'más abajo',
  citation: 'Cita',
  goThere: 'Ir allí',
  copyAs: 'Copiar como',
  copyAll: 'Copiar todo como',
  copied: 'Copiado',
  contents: 'Índice',
  citeThis: 'Citar este artículo',
  download: 'Descargar:',
  citedOn: ['Citado en la p.', 'Citado en las pp.'],
  comma: ', '
} as const

export const matter = {
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
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Figura, Figuras',
  table: 'Tabla, Tablas',
  equation: 'Ecuación, Ecuaciones',
  section: 'Sección, Secciones',
  appendix: 'Apéndice, Apéndices',
  listing: 'Listado, Listados',
  footnote: 'nota, notas',
  theorem: 'Teorema, Teoremas',
  lemma: 'Lema, Lemas',
  corollary: 'Corolario, Corolarios',
  proposition: 'Proposición, Proposiciones',
  conjecture: 'Conjetura, Conjeturas',
  definition: 'Definición, Definiciones',
  example: 'Ejemplo, Ejemplos',
  exercise: 'Ejercicio, Ejercicios',
  algorithm: 'Algoritmo, Algoritmos',
  solution: 'Solución, Soluciones',
  remark: 'Observación, Observaciones',
  proof: 'Demostración, Demostraciones',
  tip: 'Consejo, Consejos',
  note: 'Nota, Notas',
  warning: 'Advertencia, Advertencias',
  important: 'Importante, Importante',
  caution: 'Precaución, Precauciones'
} as const
