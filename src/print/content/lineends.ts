import {directionOf} from '../../words.ts'
import {readText} from '../string.ts'
import type {Content, Element} from '../structure/element.ts'
import type {Additions} from './additions.ts'
import {firstWord, lastWord} from './edges.ts'
import type {JoinOf} from './joins.ts'
import {type Block, mendParagraphs} from './lines.ts'
import type {Reading} from './words.ts'

/**
 * Chromium shows no space where a line ends, so that words run together where a text is read out: give each line its
 * own. A hyphen that the typesetter set becomes an artifact and is no part of its word (ISO 32000-1, 14.8.2.2.3).
 *
 * @param lang The language of the paper.
 */
export function mendLineEnds(
  top: Element,
  lang: string,
  joinOf: JoinOf,
  reading: Reading,
  additions: Additions
): void {
  /** The last part into which hyphens have divided a content. */
  const tails = new Map<Content, Content>()
  mendParagraphs(top, reading, (lines, own) => {
    const isRight = directionOf(own === undefined ? lang : readText(own)) === 'rtl'
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1] ?? []
      // The code goes from left to right, whatever the line does.
      const [last, first] = isRight ? [line[0], next.at(-1)] : [line.at(-1), next[0]]
      if (!last || !first) continue
      const before = isRight ? lastWord([last], reading) : lastWord(line, reading)
      const after = isRight ? firstWord([first], reading) : firstWord(next, reading)
      if (before === '' || after === '') continue
      const join = joinOf(before, after)
      if (join === 'hyphen' && !isRight) setApart(last, additions, tails)
      else if (join !== 'nothing') addSpace(last, isRight, reading, additions)
    }
  })
}

const ending = 'ET\n'

function addSpace(block: Block, isRight: boolean, reading: Reading, additions: Additions): void {
  const {sheet, size, shows, to, step} = block
  let glyph = reading.spaceOf(sheet, block.font)
  let [font, back] = ['', '']
  if (glyph === undefined) {
    const other = [...sheet.fonts.keys()].find(name => reading.spaceOf(sheet, name) !== undefined)
    if (other === undefined) return
    glyph = reading.spaceOf(sheet, other)
    font = `/${other} ${size} Tf\n`
    back = `/${block.font} ${size} Tf\n`
  }
  if (!isRight) {
    const from = to - ending.length
    additions.edit(sheet, {from, to: from, text: `${font}<${glyph}> Tj\n`})
    return
  }
  const left = step - size / 4
  const text = `${font}${left} 0 Td <${glyph}> Tj\n${-left} 0 Td\n${back}`
  additions.edit(sheet, {from: shows, to: shows, text})
}

/** What goes on behind a hyphen on the page is a part of the text of its own. */
function setApart(block: Block, additions: Additions, tails: Map<Content, Content>): void {
  const {sheet, content, parent, shows, to, font, size, matrix, x, y, step} = block
  const code = sheet.code.slice(shows, to - ending.length)
  const start = code.lastIndexOf('\n', code.length - 2) + 1
  const glyph = /^(?:\S+ \S+ Td )?(<\w+> Tj\n)$/.exec(code.slice(start))?.[1]
  if (start === 0 || glyph === undefined) return
  const place = `${matrix} ${round(x - step + stepsIn(code))} ${y}`
  const from = shows + start
  const text = `ET\nEMC\n/Artifact BMC\nBT\n/${font} ${size} Tf\n${place} Tm\n${glyph}ET\n`
  const part = sheet.marked.find(({mcid}) => mcid === content.mcid)
  if (part && sheet.texts[part.last - 1] === to) {
    additions.edit(sheet, {from, to, text})
    return
  }
  const mcid = additions.newMark(sheet)
  additions.edit(sheet, {from, to, text: `${text}EMC\n/Span <</MCID ${mcid} >>BDC\n`})
  const tail = {...content, mcid}
  parent.kids.splice(parent.kids.indexOf(tails.get(content) ?? content) + 1, 0, tail)
  tails.set(content, tail)
}

function stepsIn(code: string): number {
  let sum = 0
  for (const line of code.split('\n')) if (line.includes(' Td ')) sum += Number.parseFloat(line)
  return sum
}

const round = (value: number) => Number(value.toFixed(4))
