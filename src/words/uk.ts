/** Ukrainian. */
export const words = {
  and: ' і ',
  abstract: 'Анотація',
  keywords: 'Ключові слова',
  references: 'Список літератури',
  notes: 'Примітки',
  correspondence: 'Для листування',
  backToText: 'Повернутися до тексту',
  above: 'вище',
  below: 'нижче',
  citation: 'Посилання',
  goThere: 'Перейти',
  copyAs: 'Копіювати як',
  copyAll: 'Копіювати все як',
  copied: 'Скопійовано',
  contents: 'Зміст',
  figures: 'Перелік рисунків',
  tables: 'Перелік таблиць',
  citeThis: 'Цитувати статтю',
  download: 'Завантажити:',
  citedOn: ['Цитується на с.', 'Цитується на с.'],
  seealso: 'Див. також',
  hint: 'Підказка',
  attention: 'Увага',
  danger: 'Небезпека',
  error: 'Помилка',
  comma: ', '
} as const

export const matter = {
  received: 'Надійшла',
  accepted: 'Прийнята',
  published: 'Опублікована',
  equal: 'Ці автори зробили рівний внесок.',
  code: 'Код',
  keyPoints: 'Основні положення',
  parts: {
    acknowledgements: 'Подяки',
    'author-contributions': 'Внесок авторів',
    funding: 'Фінансування',
    'competing-interests': 'Конфлікт інтересів',
    'data-availability': 'Доступність даних',
    'code-availability': 'Доступність коду',
    'ai-use': 'Використання штучного інтелекту'
  },
  award: 'грант',
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Рисунок, Рисунки',
  table: 'Таблиця, Таблиці',
  equation: 'Рівняння, Рівняння',
  section: 'Розділ, Розділи',
  appendix: 'Додаток, Додатки',
  listing: 'Лістинг, Лістинги',
  footnote: 'примітка, примітки',
  theorem: 'Теорема, Теореми',
  lemma: 'Лема, Леми',
  corollary: 'Наслідок, Наслідки',
  proposition: 'Твердження, Твердження',
  conjecture: 'Гіпотеза, Гіпотези',
  definition: 'Означення, Означення',
  example: 'Приклад, Приклади',
  exercise: 'Вправа, Вправи',
  algorithm: 'Алгоритм, Алгоритми',
  solution: 'Розв’язок, Розв’язки',
  remark: 'Зауваження, Зауваження',
  proof: 'Доведення, Доведення',
  tip: 'Порада, Поради',
  note: 'Примітка, Примітки',
  warning: 'Попередження, Попередження',
  important: 'Важливо, Важливо',
  caution: 'Обережно, Обережно'
} as const
