/** Korean. */
export const words = {
  and: ' 및 ',
  abstract: '초록',
  keywords: '주제어',
  references: '참고문헌',
  notes: '주',
  correspondence: '교신저자',
  backToText: '본문으로 돌아가기',
  citation: '인용',
  copied: '복사됨',
  contents: '목차',
  figures: '그림 목차',
  tables: '표 목차',
  citeThis: '이 논문 인용',
  download: '내려받기:',
  seealso: '함께 보기',
  hint: '힌트',
  attention: '유의',
  danger: '위험',
  error: '오류',
  changes: '변경 사항',
  inserted: '추가',
  deleted: '삭제',
  moved: '이동',
  comma: ', '
} as const

export const matter = {
  received: '접수:',
  revised: '수정:',
  accepted: '게재 확정:',
  published: '게재:',
  code: '코드',
  keyPoints: '요점',
  anonymous: '익명',
  parts: {
    acknowledgements: '감사의 글',
    'author-contributions': '저자 기여',
    funding: '연구비 지원',
    'competing-interests': '이해 상충',
    ethics: '윤리 선언',
    'data-availability': '데이터 이용 가능성',
    'code-availability': '코드 이용 가능성',
    'ai-use': '인공지능 사용'
  },
  semicolon: '; '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: '그림, 그림',
  table: '표, 표',
  equation: '식, 식',
  appendix: '부록, 부록',
  listing: '코드, 코드',
  footnote: '주, 주',
  theorem: '정리, 정리',
  lemma: '보조정리, 보조정리',
  corollary: '따름정리, 따름정리',
  proposition: '명제, 명제',
  conjecture: '추측, 추측',
  definition: '정의, 정의',
  example: '예, 예',
  exercise: '연습문제, 연습문제',
  algorithm: '알고리즘, 알고리즘',
  solution: '풀이, 풀이',
  proof: '증명, 증명',
  tip: '도움말, 도움말',
  note: '참고, 참고',
  warning: '경고, 경고',
  important: '중요, 중요',
  caution: '주의, 주의'
} as const
