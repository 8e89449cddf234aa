/** Japanese. */
export const words = {
  and: 'と',
  abstract: '要旨',
  keywords: 'キーワード',
  references: '参考文献',
  notes: '注',
  correspondence: '連絡先',
  backToText: '本文に戻る',
  above: '上記',
  below: '下記',
  citation: '引用',
  goThere: '移動',
  copied: 'コピーしました',
  contents: '目次',
  figures: '図目次',
  tables: '表目次',
  citeThis: 'この論文を引用',
  download: 'ダウンロード：',
  seealso: '関連項目',
  hint: '手がかり',
  attention: '要注意',
  danger: '危険',
  error: 'エラー',
  changes: '変更',
  inserted: '追加',
  deleted: '削除',
  moved: '移動',
  comma: '、'
} as const

export const matter = {
  received: '受付:',
  revised: '改訂:',
  accepted: '受理:',
  published: '公開:',
  code: 'コード',
  keyPoints: '要点',
  plainSummary: '平易な要約',
  anonymous: '匿名',
  parts: {
    acknowledgements: '謝辞',
    'author-contributions': '著者の貢献',
    funding: '研究助成',
    'competing-interests': '利益相反',
    ethics: '倫理的配慮',
    'data-availability': 'データの利用可能性',
    'code-availability': 'コードの利用可能性',
    'ai-use': '人工知能の利用'
  },
  semicolon: '；'
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: '図, 図',
  table: '表, 表',
  equation: '式, 式',
  appendix: '付録, 付録',
  listing: 'リスト, リスト',
  footnote: '注, 注',
  theorem: '定理, 定理',
  lemma: '補題, 補題',
  corollary: '系, 系',
  proposition: '命題, 命題',
  conjecture: '予想, 予想',
  definition: '定義, 定義',
  example: '例, 例',
  exercise: '演習, 演習',
  algorithm: 'アルゴリズム, アルゴリズム',
  solution: '解答, 解答',
  remark: '注意, 注意',
  proof: '証明, 証明',
  tip: 'ヒント, ヒント',
  note: '注, 注',
  warning: '警告, 警告',
  important: '重要, 重要',
  caution: '注意, 注意'
} as const
