import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {type Bench, openBench} from '../pages/tab.ts'

/** Forty lines on a page, and words enough for four. */
const css =
  '--columns:1;--column-gap:0;--text-width:90mm;--page-width:120mm;--margin-top:15mm;--margin-inner:15mm;--margin-outer:15mm;' +
  '--text-height:calc(40*var(--line));--page-height:calc(40*var(--line) + 30mm);' +
  '--across:calc(40*var(--line));--across-height:90mm;--floats:here'
const english =
  'The representation of international considerations in characteristic organisations demonstrates ' +
  'extraordinary responsibilities of contemporary mathematicians, and the Security Council took note. '
const arabic = 'وتقع المسؤولية الرئيسية عن بناء السلام على عاتق الدولة نفسها قبل غيرها من الجهات. '

/** A line as it stands on the page; lengths in px. */
interface Set {
  /** From the edges of the paragraph to the text. */
  readonly gaps: readonly [number, number]
  readonly spaces: readonly number[]
  readonly text: string
}

/** The lines of every paragraph, by where its letters stand. */
const read = `[...document.querySelectorAll('.sheet p')].map(p => {
  const box = p.getBoundingClientRect()
  const lines = []
  const range = document.createRange()
  const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const {data} = walker.currentNode
    for (let at = 0; at < data.length; at++) {
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + 1)
      const rect = [...range.getClientRects()].at(-1)
      if (!rect || rect.width < 0.01) continue
      let line = lines.at(-1)
      if (!line || rect.top > line.bottom - 3) lines.push(line = {bottom: rect.bottom, left: Infinity, right: -Infinity, spaces: [], text: ''})
      line.left = Math.min(line.left, rect.left)
      line.right = Math.max(line.right, rect.right)
      line.text += data[at]
      // A space at the end of a line hangs.
      if (data[at] === ' ' && rect.width > 0.1) line.spaces.push(rect.width)
    }
  }
  const rtl = getComputedStyle(p).direction === 'rtl'
  return {isSet: p.classList.contains('set'), lines: lines.map(({left, right, spaces, text}) => ({spaces, text, gaps: rtl ? [box.right - right, left - box.left] : [left - box.left, box.right - right]}))}
})`

describe('lines broken by the whole paragraph', () => {
  let bench: Bench
  let castOff = 0
  before(async () => {
    bench = await openBench()
  })
  after(() => bench.close())

  async function lay(body: string, dir: 'ltr' | 'rtl' = 'ltr') {
    const {wrongs, cast} = await bench.lay({css, dir, body})
    assert.deepEqual(wrongs, [])
    castOff = cast
    return (await bench.tab.evaluate(read)) as {isSet: boolean; lines: Set[]}[]
  }

  const texts: Readonly<Record<string, readonly [string, 'ltr' | 'rtl']>> = {
    English: [`<p>${english.repeat(5)}</p>`, 'ltr'],
    Arabic: [`<p lang="ar">${arabic.repeat(9)}</p>`, 'rtl'],
    'words in other faces': [
      `<p>${english.repeat(2)}<em>${english}</em><strong>Council</strong> <code>take(note)</code> ${english.repeat(2)}</p>`,
      'ltr'
    ],
    'paragraphs of two widths': [
      `<style>.narrow {width: 80%}</style>${`<p>${english.repeat(2)}</p><p class="narrow">${english.repeat(2)}</p>`.repeat(2)}`,
      'ltr'
    ],
    'an address': [
      `<p>${english.repeat(2)}<a>https://example.org/<wbr>considerations/<wbr>representation/<wbr>responsibilities/<wbr>of</a> ${english.repeat(2)}</p>`,
      'ltr'
    ],
    'a formula': [
      `<p>${english.repeat(2)}<math><mi>a</mi><mo>+</mo><mi>b</mi></math> ${english.repeat(2)}</p>`,
      'ltr'
    ]
  }
  for (const [name, [body, dir]] of Object.entries(texts))
    it(`fill the measure: ${name}`, async () => {
      for (const {isSet, lines} of await lay(body, dir)) {
        assert.ok(isSet)
        assert.ok(lines.length > 3)
        const last = lines.pop()
        for (const [at, {gaps, text}] of lines.entries()) {
          assert.ok(at === 0 || Math.abs(gaps[0]) < 0.6, `begins ${gaps[0]} px within: ${text}`)
          assert.ok(Math.abs(gaps[1]) < 0.6, `ends ${gaps[1]} px before the edge: ${text}`)
        }
        const natural = Math.min(...(last?.spaces ?? []))
        const tightest = Math.min(...lines.flatMap(({spaces}) => spaces))
        assert.ok(tightest >= natural * 0.79, `${tightest} px of ${natural}`)
      }
    })

  it('have no space as wide as in lines filled one after the other', async () => {
    const widest = (lines: readonly Set[]) =>
      Math.max(...lines.slice(0, -1).flatMap(({spaces}) => spaces))
    const [set] = await lay(`<p>${english.repeat(6)}</p>`)
    // What tells a page is not set, as its text may change.
    const [filled] = await lay(`<p>${english.repeat(6)}<span class="page-number"></span></p>`)
    assert.ok(set?.isSet)
    assert.ok(filled && !filled.isSet)
    assert.ok(widest(set.lines) < widest(filled.lines) * 0.8)
  })

  it('have their hyphens at the end and nowhere else', async () => {
    const [set] = await lay(`<p>${english.repeat(8)}</p>`)
    const hyphened = set?.lines.filter(({text}) => /\p{L}-$/u.test(text)) ?? []
    assert.ok(hyphened.length > 0)
    for (const {text} of set?.lines ?? []) assert.doesNotMatch(text, /-.|\u00ad/)
  })

  it('know that the spaces of code are wider', async () => {
    const code = ' <code>as is a b c d e f</code> '
    const body = [1, 2, 3, 4, 5, 6].map(
      words => `<p>${english.slice(0, 40 * words)}${code}${english}</p>`
    )
    for (const {isSet, lines} of await lay(body.join(''))) {
      assert.ok(isSet)
      for (const {gaps} of lines) assert.ok(gaps[1] > -0.6)
    }
  })

  it('are the browser’s where something in them is wider than could be foreseen', async () => {
    const style = '<style>.seal::after {content: "a seal that no one measured"}</style>'
    const seal = 'under <span class="seal">seal</span> '
    const [set] = await lay(`${style}<p>${english}${seal.repeat(9)}${english}</p>`)
    assert.equal(set?.isSet, false)
    for (const {gaps} of set?.lines ?? []) assert.ok(gaps[1] > -0.6)
  })

  it('are known before they are laid out, as high as they will be', async () => {
    const flat = `<em>a</em> <code>b</code> <sup>2</sup> <math><mi>x</mi></math> ${english}`
    const style = '<style>.tall {line-height: 3}</style>'
    const high = '<math><mfrac><mi>x</mi><mfrac><mi>y</mi><mi>z</mi></mfrac></mfrac></math>'
    const texts = [
      flat,
      flat,
      `${english}${high}${english}`,
      `${flat}<i class="tall">${english}</i>`,
      english,
      flat
    ]
    await lay(`${style}${[...texts, ...texts].map(text => `<p>${english}${text}</p>`).join('')}`)
    assert.equal(castOff, 7)
  })

  it('are the browser’s where only the page shows what is wider than was foreseen', async () => {
    const style =
      '<style>.seal:nth-of-type(9)::after {content: "a seal that no one measured"}</style>'
    const seals = 'under <span class="seal">seal</span> '.repeat(9)
    const [, set] = await lay(
      `${style}<p>${english}${seals}</p><p>${english}${seals}${english}</p>`
    )
    assert.equal(set?.isSet, false)
    for (const {gaps} of set?.lines ?? []) assert.ok(gaps[1] > -0.6)
  })

  it('stay the author’s where the author ends them', async () => {
    const [set] = await lay(`<p>${english.repeat(2)}<br>${english.repeat(2)}</p>`)
    assert.equal(set?.isSet, false)
  })
})
