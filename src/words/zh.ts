/** Chinese. */
export const words = {
  and: '和',
  abstract: '摘要',
  keywords: '关键词',
  references: '参考文献',
  notes: '注释',
  correspondence: '通讯作者',
  backToText: '返回正文',
  above: '上文',
  below: '下文',
  citation: '引用',
  goThere: '前往',
  copyAs: '复制为',
  copyAll: '全部复制为',
  copied: '已复制',
  contents: '目录',
  figures: '插图目录',
  tables: '表格目录',
  citeThis: '引用本文',
  download: '下载：',
  seealso: '参见',
  hint: '线索',
  attention: '请注意',
  danger: '危险',
  error: '错误',
  comma: '、'
} as const

export const matter = {
  received: '收稿日期:',
  revised: '修回日期:',
  accepted: '录用日期:',
  published: '发表日期:',
  equal: '这些作者贡献相同。',
  code: '代码',
  keyPoints: '要点',
  plainSummary: '通俗摘要',
  parts: {
    acknowledgements: '致谢',
    'author-contributions': '作者贡献',
    funding: '资助',
    'competing-interests': '利益冲突',
    ethics: '伦理声明',
    'data-availability': '数据可用性',
    'code-availability': '代码可用性',
    'ai-use': '人工智能使用声明'
  },
  semicolon: '；'
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: '图, 图',
  table: '表, 表',
  equation: '公式, 公式',
  appendix: '附录, 附录',
  listing: '代码, 代码',
  footnote: '注, 注',
  theorem: '定理, 定理',
  lemma: '引理, 引理',
  corollary: '推论, 推论',
  proposition: '命题, 命题',
  conjecture: '猜想, 猜想',
  definition: '定义, 定义',
  example: '例, 例',
  exercise: '习题, 习题',
  algorithm: '算法, 算法',
  solution: '解, 解',
  remark: '注记, 注记',
  proof: '证明, 证明',
  tip: '提示, 提示',
  note: '注意, 注意',
  warning: '警告, 警告',
  important: '重要, 重要',
  caution: '小心, 小心'
} as const
