import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Article} from '../article.ts'
import type {Change} from '../tree.ts'
import {visit} from '../visit.ts'
import {type Words, wordsOf} from '../words.ts'

/** What changed in one place: mostly something that went, and what came for it. */
type Place = readonly Element[]

/**
 * How many changes there are, what their marks mean, and on a screen where they are.
 *
 * @param parts The title block and the text; each change gets an id, and the keyboard goes from one to the next.
 */
export function changeList(parts: readonly (Element | Root)[], {before, meta}: Article): Element[] {
  if (!before) return []
  const words = wordsOf(meta.lang)
  const places = parts.flatMap(placesIn)
  const ids = places.map(nameOf)
  return [
    h('nav', {class: 'changes', ariaLabel: words.changes}, [
      h('p', [
        `${words.changes}: ${places.length} · `,
        h('ins', {class: 'insertion'}, words.inserted),
        ' · ',
        h('del', {class: 'deletion'}, words.deleted),
        ...(places.some(place => place.some(isMoved))
          ? [' · ', h('ins', {class: 'insertion moved'}, words.moved)]
          : [])
      ]),
      h('details', [
        h('summary', words.contents),
        h(
          'ol',
          places.map((place, index) =>
            h('li', h('a', {href: `#${ids[index]}`}, place.flatMap(excerpt)))
          )
        )
      ])
    ])
  ]
}

function isMoved(element: Element): boolean {
  return [markIn(element).properties['className']].flat().includes('moved')
}

function placesIn(parent: Element | Root): Place[] {
  const places: Element[][] = []
  let open: Element[] | undefined
  for (const child of parent.children) {
    if (child.type !== 'element') {
      if (child.type !== 'text' || child.value.trim() !== '') open = undefined
    } else if (changeIn(child)) {
      if (open) open.push(child)
      else {
        open = [child]
        places.push(open)
      }
    } else {
      open = undefined
      places.push(...(placesIn(child) as Element[][]))
    }
  }
  return places
}

function changeIn({properties}: Element): Change | undefined {
  const classes = [properties['className']].flat()
  return (['insertion', 'deletion'] as const).find(change => classes.includes(change))
}

function nameOf([first]: Place, index: number): string {
  const id = `change-${index + 1}`
  if (first) Object.assign(markIn(first).properties, {id, tabIndex: 0})
  return id
}

/** The mark around words, in a block. */
function markIn(element: Element): Element {
  let mark: Element | undefined
  visit(element, 'element', node => {
    if (node.tagName === 'ins' || node.tagName === 'del') mark ??= node
  })
  return mark ?? element
}

/** How it begins. */
function excerpt(element: Element): ElementContent[] {
  const change = changeIn(element)
  const {ariaLabel} = element.properties
  const text = textOf(element).replace(/\s+/g, ' ').trim() || String(ariaLabel ?? '…')
  const short = text.length <= 60 ? text : `${text.slice(0, 59)}…`
  return [
    h(change === 'deletion' ? 'del' : 'ins', {class: change}, short),
    {type: 'text', value: ' '}
  ]
}

/** Told by lines and colours, so that black and white is enough; on a screen said, too. */
export function changeLook({inserted, deleted, moved}: Words): string {
  return `
ins.insertion{color:var(--link);text-decoration:underline;text-decoration-thickness:.08em;text-underline-offset:.15em}
del.deletion{color:var(--wrong);text-decoration:line-through;text-decoration-thickness:.08em}
.insertion.moved,.deletion.moved{text-decoration-style:double}
ins.insertion:has(>.equation),del.deletion:has(>.equation){display:block}
ins.insertion img,ins.insertion svg{outline:.15em solid}
del.deletion img,del.deletion svg{outline:.15em dashed}
.changes{margin-block-end:var(--line)}
@media print{.changes details{display:none}}
@media screen{del.deletion a{text-decoration:underline line-through}ins.insertion::before,ins.insertion::after,del.deletion::before,del.deletion::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
ins.insertion::before{content:"[${inserted}: "}
del.deletion::before{content:"[${deleted}: "}
ins.moved::before,del.moved::before{content:"[${moved}: "}
ins.insertion::after,del.deletion::after{content:"] "}}
`
}
