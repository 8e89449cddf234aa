import type {Paragraph, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import {visit} from '../visit.ts'

/** HTML's elements, as the living standard and its older versions name them. */
const known = new Set(
  `a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas
  caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
  fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i
  iframe img input ins kbd label legend li link listing main map mark marquee math menu meta meter nav nobr
  noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp
  rt rtc ruby s samp script search section select slot small source span strike strong style sub summary sup
  svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp
  svg g path rect circle line polygon mi mn mo mrow mtext msup msub mfrac msqrt mover munder mtable mtr mtd`.split(
    /\s+/
  )
)
/** Those of words: left open they would go on to the end of the paper. */
const ofWords =
  /<(\/?)(b|big|code|del|em|i|ins|kbd|mark|s|small|span|strike|strong|sub|sup|tt|u)\b[^>]*>/gi

/**
 * Tell what looks like a tag and is none of HTML's, which vanishes from the page, and tags of words that their paragraph
 * does not close.
 *
 * Reports: `html-closed`, `html-safe`.
 */
export function checkLeftTags(flow: Root, file: VFile): void {
  visit(flow, node => {
    if (node.type === 'paragraph') tellOpen(node, file)
    if (node.type !== 'html') return
    const name = /^<([a-z][a-z0-9]*)\s*>$/i.exec(node.value)?.[1]
    if (name === undefined || known.has(name.toLowerCase())) return
    report(file, 'html-safe', `\`${node.value}\` is no tag of HTML: it is not printed`, {
      at: node,
      found: node.value,
      note: `Words between < and > have a backslash before the first: \\${node.value}`
    })
  })
}

function tellOpen({children, position}: Paragraph, file: VFile): void {
  const open: string[] = []
  for (const child of children) {
    if (child.type !== 'html') continue
    for (const [, slash, name = ''] of child.value.matchAll(ofWords)) {
      if (slash === '') open.push(name.toLowerCase())
      else
        open.splice(open.lastIndexOf(name.toLowerCase()), open.includes(name.toLowerCase()) ? 1 : 0)
    }
  }
  for (const name of new Set(open)) {
    report(file, 'html-closed', `\`<${name}>\` is never closed in its paragraph`, {
      at: position?.start,
      found: `<${name}>`,
      expected: [`</${name}>`],
      note: `All that follows would be set like it. Close it with \`</${name}>\`.`
    })
  }
}
