import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Context} from './context.ts'
import type {Section} from './outline.ts'
import {inParagraphs} from './paragraphs.ts'
import {idOf, inside, sec, titleOf} from './sections.ts'

/** Sections of the highest level, those of the text and those behind it. */
export function behindText(sections: readonly Section[]): {
  readonly text: readonly Section[]
  readonly back: readonly Section[]
} {
  const first = sections.findIndex(({heading}) => heading?.data?.part !== undefined)
  const end = first < 0 ? sections.length : first
  let start = end
  while (start > 0 && sections[start - 1]?.heading?.data?.closing !== undefined) start--
  return {text: sections.slice(0, start), back: sections.slice(start)}
}

/** Acknowledgements, statements and appendices, in the order in which they stand. */
export function backMatter(sections: readonly Section[], context: Context): Element[] {
  const made: Element[] = []
  let part: 'appendix' | 'supplement' | undefined
  for (const section of sections) {
    const {closing, part: begins} = section.heading?.data ?? {}
    part = begins ?? (closing === undefined ? part : undefined)
    const last = made.at(-1)
    if (closing === 'acknowledgements') {
      made.push(x('ack', idOf(section, context), paragraphsFirst(section, context)))
    } else if (closing === 'competing-interests' && section.sections.length === 0) {
      made.push(interests(section, context))
    } else if (part === 'supplement') {
      const {attributes, children} = sec(section, context)
      made.push(x('sec', {...attributes, 'sec-type': 'supplementary-material'}, children))
    } else if (part === 'appendix') {
      const app = x('app', idOf(section, context), inside(section, context))
      if (last?.name === 'app-group') last.children.push(app)
      else made.push(x('app-group', [app]))
    } else {
      made.push(sec(section, context))
    }
  }
  return made
}

/** Acknowledgements are paragraphs, and sections behind them. */
function paragraphsFirst(section: Section, context: Context): Element[] {
  const {blocks: own, heading, sections} = section
  const here = {...context, lists: []}
  const made = own.length === 0 ? [] : inParagraphs(context.blocks(own, here))
  return [
    ...(heading ? titleOf(heading, context) : []),
    ...made,
    ...sections.map(one => sec(one, context)),
    ...here.lists
  ]
}

/** Competing interests are a note on the authors, as JATS4R asks. @see https://jats4r.niso.org/conflict-of-interest-statements/ */
function interests({blocks: own, heading}: Section, context: Context): Element {
  const id = heading ? idOf({heading, blocks: [], sections: []}, context) : {}
  return x('fn-group', [
    ...(heading ? titleOf(heading, context) : []),
    x('fn', {'fn-type': 'coi-statement', ...id}, inParagraphs(context.blocks(own, context)))
  ])
}
