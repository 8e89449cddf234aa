import type {Look, Rich} from './rich.ts'

/**
 * A field's text as set text: its HTML-like markup, its quotation marks (which the locale sets anew, inner
 * ones by turns) and its apostrophes. What does not pair is left as it is.
 */
export function fieldOf(text: string): Rich {
  const known = fields.get(text)
  if (known !== undefined) return known
  const kids = special.test(text) ? parse(text) : [text]
  const field: Rich = {kids, role: 'field'}
  if (fields.size > 20_000) fields.clear()
  fields.set(text, field)
  return field
}

const fields = new Map<string, Rich>()
const special = /[<"'“”‘’]/
const token =
  /<(?:i|b|sup|sub|sc)>|<span class="no(?:case|decor)">|<span style="font-variant:\s*small-caps;?">|<\/(?:i|b|sup|sub|sc|span)>|["'“”‘’]/g

const looks: Readonly<Record<string, Look>> = {
  i: {style: 'italic', flips: true},
  b: {weight: 'bold', flips: true},
  sup: {align: 'sup', flips: true},
  sub: {align: 'sub', flips: true},
  sc: {variant: 'small-caps', flips: true}
}

interface Open {
  readonly closes: string
  readonly kids: Rich[]
  readonly source: string
  readonly look?: Look
  readonly role?: 'nocase'
}

function parse(text: string): Rich[] {
  const root: Open = {closes: '', kids: [], source: ''}
  const open: Open[] = [root]
  let from = 0
  for (const match of text.matchAll(token)) {
    const [sign] = match
    const before = text.slice(from, match.index)
    if (before) top().kids.push(before)
    from = match.index + sign.length
    if (sign.length > 1) tag(sign)
    else quote(sign, text.slice(0, match.index), text.slice(from))
  }
  if (from < text.length) top().kids.push(text.slice(from))
  while (open.length > 1) giveUp()
  return merged(root.kids)

  function top(): Open {
    return open.at(-1) ?? root
  }

  function tag(sign: string): void {
    if (sign.startsWith('</')) {
      const at = open.findLastIndex(({closes}) => closes === sign)
      if (at < 1) top().kids.push(sign)
      else close(at)
      return
    }
    const name = sign.slice(1, -1)
    const look = looks[name] ?? (sign.includes('small-caps') ? looks['sc'] : undefined)
    const kids: Rich[] = []
    if (look)
      open.push({
        closes: name === 'sc' || looks[name] ? `</${name}>` : '</span>',
        kids,
        source: sign,
        look
      })
    else if (sign.includes('nodecor')) {
      const upright = {style: 'normal', variant: 'normal', weight: 'normal'}
      open.push({closes: '</span>', kids, source: sign, look: upright, role: 'nocase'})
    } else open.push({closes: '</span>', kids, source: sign, role: 'nocase'})
  }

  function quote(sign: string, before: string, after: string): void {
    const closer = closers[sign]
    const at = open.findLastIndex(({closes}) => closes === sign)
    if (
      at >= 1 &&
      closesHere(sign, before, after) &&
      !open.slice(at).some(({source}) => source.startsWith('<'))
    ) {
      close(at)
    } else if (closer && (opensHere(sign, before, after) || (top() !== root && isEmpty(top())))) {
      open.push({
        closes: closer,
        kids: [],
        source: sign,
        look: {quotes: sign === '‘' || sign === '“' ? sign : true}
      })
    } else top().kids.push(sign === "'" ? '’' : sign)
  }

  function close(at: number): void {
    while (open.length > at + 1) giveUp()
    const {kids, look, role} = open.pop() ?? root
    top().kids.push({kids: merged(kids), ...(look && {look}), ...(role && {role})})
  }

  /** What was opened and is never closed is plain text. */
  function giveUp(): void {
    const {source, kids} = open.pop() ?? root
    top().kids.push(source === "'" ? '’' : source, ...kids)
  }
}

const closers: Readonly<Record<string, string>> = {'"': '"', "'": "'", '“': '”', '‘': '’'}

/** A quotation that has just been opened: another may open inside. */
function isEmpty({kids, look}: Open): boolean {
  return kids.length === 0 && look?.quotes !== undefined
}

function opensHere(sign: string, before: string, after: string): boolean {
  if (sign === '“' || sign === '‘') return true
  const plainBefore = before.replace(/<[^<>]*>$/, '')
  return /(^|[\s([{\-–—/"“‘«])$/u.test(plainBefore) && /^\S/u.test(after)
}

function closesHere(sign: string, before: string, after: string): boolean {
  if (sign === '”') return true
  return /\S$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after.replace(/^<[^<>]*>/, ''))
}

/** Neighbouring runs of plain text as one. */
function merged(kids: readonly Rich[]): Rich[] {
  const out: Rich[] = []
  for (const kid of kids) {
    const last = out.at(-1)
    if (typeof kid === 'string' && typeof last === 'string') out[out.length - 1] = last + kid
    else if (kid !== '') out.push(kid)
  }
  return out
}
