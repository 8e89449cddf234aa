import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {isStatement, kindNames} from '../../kinds.ts'
import {isSlip} from '../../nearest.ts'
import type {Finding} from '../../rules.ts'
import type {AttributeList} from '../../tree.ts'
import {visit} from '../../visit.ts'
import {parseAttributes} from './attributes.ts'
import {calloutKinds} from './callouts.ts'
import {tellMeant} from './meant.ts'

/** Classes that change something wherever braces stand. */
const anywhere =
  `appendix supplement unnumbered landscape wide smallcaps small-caps underline content-visible
  content-hidden`.split(/\s+/)
/** Those of blocks too. */
const ofBlocks = [
  ...anywhere,
  ...kindNames.filter(isStatement),
  ...calloutKinds.map(kind => `callout-${kind}`),
  ...'bibliography columns column table-notes'.split(' ')
]
const ofCode = ['numberLines', 'number-lines', 'line-numbers']

const keys = `lang title width height align caption delimiter header header-rows header-columns
  stub-columns fig-alt fig-cap fig-align tbl-cap tbl-colwidths lst-cap layout layout-ncol layout-nrow
  startFrom start-from when-format unless-format keyword language section annotated not-keyword
  not-type not-language collapse`.split(/\s+/)
/** Of Quarto's, one letter from one of these. */
const otherKeys = new Set(['fig-scap'])

/**
 * Tell classes and keys between braces that are one letter from one that changes something; others are the author's
 * own.
 *
 * Reports: `attribute-known`.
 */
export function tellMisspelt(tree: Root, file: VFile): void {
  visit(tree, node => {
    if (node.type === 'div') look(node, ofBlocks, node.position?.start)
    if (node.type === 'attributes') look(parseAttributes(node.value), anywhere, node)
    if (node.type === 'code' && node.data?.attributes)
      look(node.data.attributes, ofCode, node.position?.start)
  })

  function look(
    {classes, values}: AttributeList,
    known: readonly string[],
    at: Finding['at']
  ): void {
    for (const name of classes) {
      const meant =
        /,$/.test(name) || known.includes(name)
          ? undefined
          : (meantBy(name, known) ?? calloutMeant(name))
      // Several theorems may well stand in a class of the author's own.
      if (meant !== undefined && (name !== `${meant}s` || name.startsWith('callout-')))
        tellMeant(`.${name}`, `.${meant}`, at, file)
    }
    for (const name of Object.keys(values)) {
      if (keys.includes(name) || otherKeys.has(name)) continue
      const meant = meantBy(name, keys)
      if (meant !== undefined) tellMeant(name, meant, at, file)
    }
  }
}

/** `callout-warn` is no class of an author's own. */
function calloutMeant(name: string): string | undefined {
  const [, kind] = /^callout-(\w{3,})$/.exec(name) ?? []
  const found = calloutKinds.find(one => kind !== undefined && one.startsWith(kind))
  return found && found !== kind ? `callout-${found}` : undefined
}

function meantBy(name: string, known: readonly string[]): string | undefined {
  return known.find(one => isSlip(name.toLowerCase(), one.toLowerCase()))
}
