import {generator} from '../plan/random.ts'

/** A page as the html stage writes it, without what does not concern its breaks. */
export interface Sample {
  /** What stands in `article`. */
  readonly body: string
  readonly dir: 'ltr' | 'rtl'
  /** Of `:root`. */
  readonly css: string
}

const english =
  'the of representation and to considerations in international a characteristic is demonstrates that extraordinary for responsibilities it contemporary with mathematicians as evidence peace on study we by this between from are institutional or an which'.split(
    ' '
  )
const arabic =
  'السلام في الدراسة من الأدلة على المؤسسات هذا البحث التاريخي إلى الاعتبارات الدولية عن المسؤوليات التي كانت'.split(
    ' '
  )

const formulas = [
  '<math alttext="x"><mi>x</mi></math>',
  '<math alttext="x^2"><msup><mpadded height="0.45em"><mi>x</mi></mpadded><mn class="tml-sml-pad">2</mn></msup></math>',
  '<math alttext="a/b"><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mfrac><mn>1</mn><mi>c</mi></mfrac></mrow></mfrac></math>',
  '<math alttext="sum"><mrow><munderover><mo movablelimits="false">∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub></mrow></math>'
]

/** A paper of blocks such as papers have, and some such as no paper has. */
export function sampleOf(seed: number, mayBeWild = true): Sample {
  const random = generator(seed)
  const chance = (p: number): boolean => random() < p
  const upTo = (n: number): number => Math.floor(random() * n)
  const pick = <T>(items: readonly T[]): T => items[upTo(items.length)] as T
  const times = (n: number, make: (i: number) => string): string =>
    Array.from({length: n}, (_, i) => make(i)).join('')

  const dir = chance(0.25) ? 'rtl' : 'ltr'
  const columns = pick([1, 1, 2])
  const lines = pick([8, 14, 22, 45])
  const wild = chance(0.25) && mayBeWild
  const perWord = pick([0, 0.005, 0.02, wild ? 0.15 : 0.03])
  const notes: string[] = []
  let ids = 0

  const words = (n: number, from = dir === 'rtl' ? arabic : english): string =>
    Array.from({length: n}, () => pick(from)).join(' ')

  const call = (depth = 0): string => {
    if (notes.length > 60) return ''
    const number = notes.length + 1
    notes.push('')
    const back = ` <a href="#fnref-${number}" data-footnote-backref="" class="data-footnote-backref" role="doc-backlink">↑</a>`
    const long = wild && chance(0.05) ? 300 : pick([4, 12, 30, 60])
    const more = chance(0.2) ? pick([list, quote, paragraph])(depth + 2) : ''
    notes[number - 1] =
      `<li id="fn-${number}">\n<p>${inline(long, depth + 2)}${more ? '' : back}</p>${more && `\n${more}<p>${inline(5, 3)}${back}</p>`}\n</li>\n`
    return `<sup><a href="#fn-${number}" id="fnref-${number}" data-footnote-ref="" role="doc-noteref">${number}</a></sup>`
  }

  /** Words with what stands among them; deeper ones call no notes. */
  function inline(count: number, depth = 0): string {
    let text = ''
    for (let left = count; left > 0; ) {
      const some = Math.min(left, 1 + upTo(9))
      left -= some
      text += `${text && ' '}${chance(0.75) ? words(some) : piece(some, depth)}`
      if (depth < 2 ? chance(perWord * some) : depth === 2 && chance(0.02)) text += call(depth)
    }
    return text
  }

  function piece(count: number, depth: number): string {
    const kind = upTo(14)
    if (kind < 3) return `<em>${inline(count, depth)}</em>`
    if (kind < 4)
      return `<strong id="s-${ids++}">${words(count)} <em>${inline(2, depth)}</em></strong>`
    if (kind < 5) return `<a href="https://example.org/">${words(count)}</a>`
    if (kind < 6) return `<code>${words(Math.min(count, 3), english)}</code>`
    if (kind < 8) return pick(formulas)
    if (kind < 9) return `<span class="smallcaps" id="s-${ids++}">${words(count)}</span>`
    if (kind < 10)
      return dir === 'rtl'
        ? `<span lang="en" dir="ltr">${words(count, english)}</span>`
        : `<span lang="ar" dir="rtl">${words(count, arabic)}</span>`
    if (kind < 11) return `<ruby>${words(1)}<rt>${words(1)}</rt></ruby>`
    if (kind < 12) return `<img alt="" src="${svg(20, 8 + upTo(wild ? 60 : 12))}">`
    if (kind < 13) return `${words(count)}<br>${words(1)}`
    return `<kbd>${words(1, english)}</kbd> <mark>${words(count)}</mark>`
  }

  const svg = (width: number, height: number): string =>
    `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/>`

  function paragraph(depth = 0): string {
    return `<p>${inline(pick([3, 12, 40, 80, wild ? 900 : 160]), depth)}</p>\n`
  }

  function list(depth = 0): string {
    const count = 1 + upTo(depth > 1 ? 3 : 7)
    const ordered = chance(0.5)
    const task = !ordered && chance(0.3)
    const loose = chance(0.4)
    const start = chance(0.4) ? ` start="${upTo(12)}"` : ''
    const reversed = start !== '' && chance(0.3) ? ' reversed' : ''
    const styled = ordered && chance(0.3) ? ' class="counted lower-roman-period"' : ''
    const items = times(count, () => {
      const value = ordered && chance(0.1) ? ` value="${upTo(20)}"` : ''
      const box = task && chance(0.8) ? '<span class="checkbox">☐</span>' : ''
      const nested =
        depth < 3 && chance(0.25) ? `\n${pick([list, list, quote, code])(depth + 1)}` : ''
      const text = `${box}${inline(pick([2, 10, 25, 60]), depth)}`
      const behind = nested && !loose && chance(0.3) ? inline(12, depth) : ''
      return `<li${box ? ' class="task-list-item"' : ''}${value}>${loose ? `\n<p>${text}</p>${nested}${chance(0.3) ? paragraph(depth + 1) : ''}\n` : `${text}${nested}${behind}`}</li>\n`
    })
    if (ordered) return `<ol${start}${reversed}${styled}>\n${items}</ol>\n`
    return `<ul${task ? ' class="contains-task-list"' : ''}>\n${items}</ul>\n`
  }

  function terms(): string {
    return `<dl>${times(1 + upTo(4), () => `<dt>${inline(2)}</dt>${times(1 + upTo(2), () => `<dd>${chance(0.5) ? inline(30) : `<p>${inline(30)}</p><p>${inline(20)}</p>`}</dd>`)}`)}</dl>\n`
  }

  function quote(depth = 0): string {
    const inner = times(1 + upTo(3), () => paragraph(depth + 1))
    return `<blockquote>\n${inner}${depth < 2 && chance(0.2) ? quote(depth + 1) : ''}</blockquote>\n`
  }

  function code(): string {
    const count = 1 + upTo(wild ? 70 : 14)
    if (chance(0.5))
      return `<pre class="numbered"><code class="language-r">${times(count, i => `<span class="line" data-line="${i + 10}">${' '.repeat(upTo(8))}${words(3, english)}\n</span>`)}</code></pre>\n`
    return `<pre><code>${times(count, () => (chance(0.15) ? '\n' : `${' '.repeat(upTo(8))}${words(upTo(6) + 1, english)}\n`))}</code></pre>\n`
  }

  function verse(): string {
    return `<div class="line-block">${times(1 + upTo(8), () => `<div>${'\u00a0'.repeat(upTo(6))}${inline(5)}</div>`)}</div>\n`
  }

  function callout(): string {
    return `<div class="callout callout-warning" role="doc-notice"><p class="callout-title"><span class="label">Warning</span> <span>${words(2)}</span></p>\n${times(1 + upTo(3), () => pick([paragraph, list, code, quote])(1))}</div>\n`
  }

  function table(rows: number): string {
    const width = 1 + upTo(4)
    const cell = (tag: string): string =>
      chance(0.1)
        ? `<${tag}><p>${inline(6, 1)}</p><ul><li>${inline(3, 1)}</li></ul></${tag}>`
        : `<${tag}>${inline(1 + upTo(pick([2, 6, wild ? 80 : 10])), chance(0.2) ? 0 : 3)}</${tag}>`
    const head = chance(0.7)
      ? `<thead>\n<tr>\n${times(width, () => cell('th'))}</tr>\n</thead>\n`
      : ''
    const foot = chance(0.15) ? `<tfoot><tr>${times(width, () => cell('td'))}</tr></tfoot>\n` : ''
    let body = ''
    for (let row = 0; row < rows; ) {
      const span = width > 1 && chance(0.15) ? Math.min(2 + upTo(3), rows - row) : 1
      body += `<tr>\n<td rowspan="${span}">${words(2)}</td>${times(width - 1, () => cell('td'))}</tr>\n`
      for (let i = 1; i < span; i++) body += `<tr>\n${times(width - 1, () => cell('td'))}</tr>\n`
      row += span
    }
    return `<div class="table-box" role="group" tabindex="0"><table>\n${head}<tbody>\n${body}</tbody>\n${foot}</table></div>`
  }

  function figure(): string {
    const id = ` id="f-${ids++}"`
    const caption = (count: number): string =>
      `<figcaption><span class="label">Figure ${ids}</span> ${inline(count, chance(0.2) ? 0 : 3)}</figcaption>`
    if (chance(0.45)) {
      const notes = chance(0.3) ? `<div class="table-notes"><p>${inline(12, 3)}</p></div>` : ''
      return `<figure class="table"${id}>${caption(9)}${table(1 + upTo(pick([4, 10, 30])))}${notes}</figure>\n`
    }
    const height = lines * 20 * random() * (wild ? 1.5 : 0.7)
    const image = `<img alt="" width="${80 + upTo(150)}" height="${Math.ceil(height)}" src="${svg(100, Math.ceil(height))}">`
    const isAcross = wild && columns > 1 && chance(0.5)
    const style = isAcross ? 'column-span: all' : ids % 4 === 0 ? 'padding: 5pt 9pt' : ''
    return `<figure${id}${style && ` style="${style}"`}><div class="art">${image}</div>${caption(upTo(30))}</figure>\n`
  }

  function equation(): string {
    return `<div class="equation" role="group" tabindex="0"><math display="block" class="tml-display" style="display:block math;">${pick(formulas)}<mo>=</mo>${pick(formulas)}</math>${chance(0.5) ? '<span class="equation-number">(1)</span>' : ''}</div>\n`
  }

  function raw(): string {
    const inner = paragraph(1)
    return pick([
      () => `<details open><summary>${words(3)}</summary>${inner}</details>\n`,
      () => `<div>${inline(30)}${inner}${inline(20)}</div>\n`,
      () => `<div style="padding: 6pt 0; border: 1pt solid">${inner}${paragraph(1)}</div>\n`,
      () => '<hr>\n',
      () => `<section><h4>${words(3)}</h4>${inner}</section>\n`,
      () => `<div class="csl-bib-body"><div class="csl-entry">${inline(40, 3)}</div></div>\n`,
      () => `<p style="break-inside: avoid">${inline(60, 1)}</p>\n`,
      () => `<svg width="60" height="${20 + upTo(lines * 15)}"></svg>\n`,
      () => `<center>${inline(9)}</center><p></p><div></div>\n`,
      () => `<p dir="ltr" lang="en">${words(40, english)}</p>\n`
    ])()
  }

  function landscape(): string {
    return `<div class="landscape">${chance(0.5) ? figure() : paragraph(1)}</div>\n`
  }

  function heading(): string {
    const level = 2 + upTo(3)
    const more = chance(0.2) ? heading() : ''
    return `<h${level} id="h-${ids++}">${words(2 + upTo(8))}${chance(perWord) ? call() : ''}</h${level}>\n${more}`
  }

  const kinds: readonly (readonly [number, () => string])[] = [
    [30, paragraph],
    [9, heading],
    [9, list],
    [3, terms],
    [5, quote],
    [6, code],
    [3, verse],
    [4, callout],
    [9, figure],
    [4, () => table(1 + upTo(20))],
    [5, equation],
    [5, raw],
    [2, () => '<div class="page-break"></div>\n'],
    [1, landscape]
  ]
  const total = kinds.reduce((sum, [weight]) => sum + weight, 0)
  const block = (): string => {
    let at = random() * total
    for (const [weight, make] of kinds) {
      at -= weight
      if (at < 0) return make()
    }
    return paragraph()
  }
  const title = chance(0.3)
    ? `<header class="title-block"><h1 class="title">${words(6)}</h1><div class="abstract">${paragraph(1)}</div></header>\n`
    : ''
  const text = title + times(2 + upTo(pick([6, 16, 30])), block)
  const section =
    notes.length > 0
      ? `<section data-footnotes="" class="footnotes" role="doc-endnotes"><h2 class="notes-title" id="footnote-label">Notes</h2>\n<ol>\n${notes.join('')}</ol>\n</section>\n`
      : ''
  const width = columns === 1 ? pick([70, 110]) : 120
  const css =
    `--columns:${columns};--column-gap:${columns > 1 ? '6mm' : '0'};--text-width:${width}mm;` +
    `--page-width:${width + 30}mm;--margin-top:15mm;--margin-inner:15mm;--margin-outer:15mm;--text-height:calc(${lines}*var(--line));` +
    `--page-height:${lines * (dir === 'rtl' ? 8 : 6) + 30}mm;--across:calc(${lines}*var(--line));` +
    `--across-height:${width}mm;--floats:${pick(['here', 'here', 'head', 'foot'])};--baselines:${pick(['own', 'shared'])}`
  return {body: text + section, dir, css}
}
