import {pandoc} from './pandoc.ts'
import {random} from './random.ts'
import {blocksOf, clustersIn, ourReading, type ReadItem} from './reading.ts'
import {say} from './say.ts'

const count = 3000
const pieces = [
  ...['@doe', '@doe', '@doe', '@roe', '@roe', '@_x', '@{a/b}', '@a:b.c', '@1'],
  ...['[', '[', ']', ']', ']', '[@doe', '[p. 3]', ' [p. 3]', '[@doe, p. 3; @roe]'],
  ...['; ', ';', ', ', ',', ' ', ' ', ' ', '-', ' -', '--', '.', ':', '/', '!', '_', '*'],
  ...['(', ')', '{', '}', '"', "'s", '\\', '`c`', '$m$', 'x', 'é', 'see ', ' and ', 'p. 3']
]

/** Texts that pandoc and we read in different ways on purpose, and why. */
const explained: readonly {readonly text: RegExp; readonly why: string}[] = [
  {
    text: /\]\[|\]\(|\]\{(?!\.)/,
    why: 'brackets behind brackets are a link for us only where CommonMark found one'
  },
  {text: /\[(?:p\. 3)?\]@/, why: 'pandoc lets the bracket that closes a prefix begin a citation'},
  {text: /\\-/, why: 'an escaped dash is a part of a dash for us, and none for pandoc'},
  {text: /[*_]/, why: 'emphasis follows the rules of CommonMark, and ends before a key does'},
  {text: /\[[^\]]*\[[^\]]*@/, why: 'clusters within a suffix are listed in another order'}
]

/**
 * Reads random texts with both readers and compares keys and modes.
 *
 * @returns How many differ without an explanation.
 */
export async function fuzz(): Promise<number> {
  const next = random(20_261_124)
  const texts = Array.from({length: count}, () => {
    const length = 2 + next(9)
    return `x ${Array.from({length}, () => pieces[next(pieces.length)]).join('')}`.trimEnd()
  })
  let different = 0
  let unexplained = 0
  for (let at = 0; at < texts.length; at += 200) {
    const part = texts.slice(at, at + 200)
    // Numbered examples are no citations, and a line is one paragraph.
    const from = 'markdown-example_lists-subscript-superscript-raw_tex'
    const json = await pandoc({markdown: part.join('\n\n---\n\n'), to: 'json', options: {from}})
    const blocks = blocksOf(json).filter(({t}) => t !== 'HorizontalRule')
    if (blocks.length !== part.length) throw new Error('A text is more than one paragraph')
    for (const [index, text] of part.entries()) {
      const ours = shown(ourReading(text))
      const theirs = shown(clustersIn(blocks[index]))
      if (ours === theirs) continue
      different++
      if (explained.some(({text: kind}) => kind.test(text))) continue
      unexplained++
      say(`random text ${JSON.stringify(text)}\n  ours    ${ours}\n  pandoc  ${theirs}`)
    }
  }
  const percent = ((100 * different) / count).toFixed(2)
  say(
    `random texts: ${count}, ${different} read otherwise (${percent} %), ${unexplained} not explained`
  )
  return unexplained
}

function shown(clusters: readonly (readonly ReadItem[])[]): string {
  return clusters.map(items => items.map(({mode, key}) => `${mode} ${key}`).join(' & ')).join(' | ')
}
