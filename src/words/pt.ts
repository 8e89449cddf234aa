/** Portuguese. */
export const words = {
  and: ' e ',
  abstract: 'Resumo',
  keywords: 'Palavras-chave',
  references: 'Referências',
  notes: 'Notas',
  correspondence: 'Correspondência',
  backToText: 'Voltar ao texto',
  above: 'acima',
  below: 'abaixo',
  citation: 'Citação',
  copyAs: 'Copiar como',
  copyAll: 'Copiar tudo como',
  copied: 'Copiado',
  contents: 'Sumário',
  figures: 'Lista de figuras',
  tables: 'Lista de tabelas',
  citeThis: 'Citar este artigo',
  download: 'Download:',
  citedOn: ['Citado na p.', 'Citado nas pp.'],
  seealso: 'Ver também',
  hint: 'Sugestão',
  attention: 'Atenção',
  danger: 'Perigo',
  error: 'Erro',
  comma: ', '
} as const

export const matter = {
  received: 'Recebido em',
  revised: 'Revisto em',
  accepted: 'Aceito em',
  published: 'Publicado em',
  equal: 'Estes autores contribuíram igualmente.',
  code: 'Código',
  keyPoints: 'Pontos-chave',
  parts: {
    acknowledgements: 'Agradecimentos',
    'author-contributions': 'Contribuições dos autores',
    funding: 'Financiamento',
    'competing-interests': 'Conflitos de interesses',
    ethics: 'Declaração de ética',
    'data-availability': 'Disponibilidade dos dados',
    'code-availability': 'Disponibilidade do código',
    'ai-use': 'Uso de inteligência artificial'
  },
  supportedBy: 'Este trabalho foi financiado por',
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Figura, Figuras',
  table: 'Tabela, Tabelas',
  equation: 'Equação, Equações',
  section: 'Seção, Seções',
  appendix: 'Apêndice, Apêndices',
  listing: 'Listagem, Listagens',
  footnote: 'nota, notas',
  theorem: 'Teorema, Teoremas',
  lemma: 'Lema, Lemas',
  corollary: 'Corolário, Corolários',
  proposition: 'Proposição, Proposições',
  conjecture: 'Conjectura, Conjecturas',
  definition: 'Definição, Definições',
  example: 'Exemplo, Exemplos',
  exercise: 'Exercício, Exercícios',
  algorithm: 'Algoritmo, Algoritmos',
  solution: 'Solução, Soluções',
  remark: 'Observação, Observações',
  proof: 'Demonstração, Demonstrações',
  tip: 'Dica, Dicas',
  note: 'Nota, Notas',
  warning: 'Aviso, Avisos',
  important: 'Importante, Importante',
  caution: 'Cuidado, Cuidado'
} as const
