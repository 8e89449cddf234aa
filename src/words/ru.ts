/** Russian. */
export const words = {
  and: ' и ',
  abstract: 'Аннотация',
  keywords: 'Ключевые слова',
  references: 'Список литературы',
  notes: 'Примечания',
  correspondence: 'Для корреспонденции',
  backToText: 'Вернуться к тексту',
  above: 'выше',
  below: 'ниже',
  citation: 'Ссылка',
  goThere: 'Перейти',
  copyAs: 'Копировать как',
  copyAll: 'Копировать всё как',
  copied: 'Скопировано',
  contents: 'Содержание',
  figures: 'Список иллюстраций',
  tables: 'Список таблиц',
  citeThis: 'Цитировать статью',
  download: 'Скачать:',
  citedOn: ['Цитируется на с.', 'Цитируется на с.'],
  seealso: 'См. также',
  hint: 'Подсказка',
  attention: 'Внимание',
  danger: 'Опасность',
  error: 'Ошибка',
  comma: ', '
} as const

export const matter = {
  received: 'Поступила',
  accepted: 'Принята',
  published: 'Опубликована',
  equal: 'Эти авторы внесли равный вклад.',
  code: 'Код',
  keyPoints: 'Основные положения',
  parts: {
    acknowledgements: 'Благодарности',
    'author-contributions': 'Вклад авторов',
    funding: 'Финансирование',
    'competing-interests': 'Конфликт интересов',
    'data-availability': 'Доступность данных',
    'code-availability': 'Доступность кода',
    'ai-use': 'Использование искусственного интеллекта'
  },
  award: 'грант',
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Рисунок, Рисунки',
  table: 'Таблица, Таблицы',
  equation: 'Уравнение, Уравнения',
  section: 'Раздел, Разделы',
  appendix: 'Приложение, Приложения',
  listing: 'Листинг, Листинги',
  footnote: 'примечание, примечания',
  theorem: 'Теорема, Теоремы',
  lemma: 'Лемма, Леммы',
  corollary: 'Следствие, Следствия',
  proposition: 'Предложение, Предложения',
  conjecture: 'Гипотеза, Гипотезы',
  definition: 'Определение, Определения',
  example: 'Пример, Примеры',
  exercise: 'Упражнение, Упражнения',
  algorithm: 'Алгоритм, Алгоритмы',
  solution: 'Решение, Решения',
  remark: 'Замечание, Замечания',
  proof: 'Доказательство, Доказательства',
  tip: 'Совет, Советы',
  note: 'Примечание, Примечания',
  warning: 'Предупреждение, Предупреждения',
  important: 'Важно, Важно',
  caution: 'Осторожно, Осторожно'
} as const
