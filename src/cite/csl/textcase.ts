import type {Rich, Span} from './rich.ts'

/**
 * Text in one of CSL's cases; words marked `nocase` stay as they are.
 *
 * @param lang Language of the text: only English is set in title case (CSL 1.0.2, "Title case").
 */
export function cased(rich: Rich, wanted: string, lang: string): Rich {
  switch (wanted) {
    case 'lowercase':
      return each(rich, text => text.toLocaleLowerCase(lang))
    case 'uppercase':
      return each(rich, text => text.toLocaleUpperCase(lang))
    case 'capitalize-first':
      return once(rich, text => replaceFirst(text, lang))
    case 'capitalize-all':
      return words(rich, ({word}) => upperFirst(word, lang))
    case 'sentence':
      return sentence(rich, lang)
    case 'title':
      return /^en\b/i.test(lang) ? title(rich, lang) : rich
    default:
      return rich
  }
}

function each(rich: Rich, change: (text: string) => string): Rich {
  if (typeof rich === 'string') return change(rich)
  if (isFixed(rich)) return rich
  return {...rich, kids: rich.kids.map(kid => each(kid, change))}
}

/** Changes the first run of text that holds a letter or a digit. */
function once(rich: Rich, change: (text: string) => string): Rich {
  let done = false
  const visit = (node: Rich): Rich => {
    if (done) return node
    if (typeof node === 'string') {
      if (!/[\p{L}\p{N}]/u.test(node)) return node
      done = true
      return change(node)
    }
    if (isFixed(node)) {
      done = true
      return node
    }
    return {...node, kids: node.kids.map(visit)}
  }
  return visit(rich)
}

function upperFirst(word: string, lang: string): string {
  const [first = ''] = word
  return first.toLocaleUpperCase(lang) + word.slice(first.length)
}

function replaceFirst(text: string, lang: string): string {
  return text.replace(/[\p{L}\p{N}]/u, letter => letter.toLocaleUpperCase(lang))
}

/** Marked `nocase`, or by other markup than italics and bold: small capitals, superiors, inferiors. */
function isFixed({role, look}: Span): boolean {
  if (role === 'nocase') return true
  return look?.flips === true && (look.variant !== undefined || look.align !== undefined)
}

interface Word {
  readonly word: string
  /** Text before it, over all runs. */
  readonly before: string
  /** Text behind it in its run. */
  readonly after: string
  readonly last: boolean
}

const wordPattern = /[\p{L}\p{M}\p{N}'’`.&]*[\p{L}\p{N}][\p{L}\p{M}\p{N}'’`&.]*/gu

/** Changes word for word, each told what stands around it. */
function words(rich: Rich, change: (word: Word) => string): Rich {
  const runs: string[] = []
  const gather = (node: Rich): void => {
    if (typeof node === 'string') runs.push(node)
    else for (const kid of node.kids) gather(kid)
  }
  gather(rich)
  const whole = runs.join('')
  let from = 0
  const visit = (node: Rich, fixed: boolean): Rich => {
    if (typeof node === 'string') {
      const at = from
      from += node.length
      if (fixed) return node
      return node.replace(wordPattern, (word, index: number) => {
        const start = at + index
        const after = whole.slice(start + word.length)
        // A word that markup cuts in two is one word.
        if (index === 0 && /[\p{L}\p{N}]$/u.test(whole.slice(0, start))) return word
        return change({
          word,
          before: whole.slice(0, start),
          after,
          last: !/[\p{L}\p{N}]/u.test(after)
        })
      })
    }
    return {...node, kids: node.kids.map(kid => visit(kid, fixed || isFixed(node)))} as Span
  }
  return visit(rich, false)
}

const small = new Set(
  `a according across afore after against ahead along alongside amid amidst among amongst an and anent
  around as aside astride at athwart atop barring because before behind below beneath beside besides
  between beyond but by circa contra despite down d during except for forenenst from given in inside
  into lest like modulo near next nor notwithstanding of off on onto or out over per plus pro qua sans
  since so the through throughout thru thruout till to toward towards under underneath until
  unto up upon v van versus via von vs with within without yet
  about above de et al ca von der den di da`.split(/\s+/)
)

function title(rich: Rich, lang: string): Rich {
  return words(rich, ({word, before, after, last}) => {
    const bare = word.replace(/[.'’]+$/u, '')
    const plainWord = bare.toLowerCase()
    if (bare !== plainWord || !/^\p{Script=Latin}/u.test(word) || /\d-$/.test(before)) return word
    const begins =
      /^[^\p{L}\p{N}]*$/u.test(before) || /[:?!]\s+[^\p{L}\p{N}]*$|\.\s+["“‘(]*$/u.test(before)
    if (begins) return upperFirst(word, lang)
    const isSmall = small.has(plainWord) && (!word.endsWith('.') || /^v/.test(plainWord))
    if (isSmall && !last && !/^-/.test(after)) return word
    if (/[-\u2011]$/.test(before) && isSmall) return word
    return upperFirst(word, lang)
  })
}

/** Capitals at the start, the rest lower case if the text is all capitals, else as it stands. */
function sentence(rich: Rich, lang: string): Rich {
  const text = textOf(rich)
  const shouting = text === text.toLocaleUpperCase(lang)
  return once(
    shouting
      ? each(rich, run => run.toLocaleLowerCase(lang))
      : words(rich, ({word}) => lowerTitle(word, lang)),
    run => replaceFirst(run, lang)
  )
}

/** "Title" → "title"; "DNA" and "iPhone" stay. */
function lowerTitle(word: string, lang: string): string {
  const [first = ''] = word
  const rest = word.slice(first.length)
  return rest === rest.toLocaleLowerCase(lang) && rest !== ''
    ? first.toLocaleLowerCase(lang) + rest
    : word
}

function textOf(rich: Rich): string {
  return typeof rich === 'string' ? rich : rich.kids.map(textOf).join('')
}
