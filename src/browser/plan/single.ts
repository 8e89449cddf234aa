import type {Box, Draft} from './box.ts'
import {look, shortness} from './cost.ts'
import {fill} from './fill.ts'
import type {Section} from './lengths.ts'
import type {Paper, State} from './paper.ts'
import type {Step} from './path.ts'

/** The pages of one column that may begin at a state. */
export function singlePages(paper: Paper, section: Section, height: number) {
  const box: Omit<Box, 'fresh'> = {
    section,
    height,
    to: section.to,
    look,
    noNotes: false,
    noFloats: false,
    strict: false,
    reserved: new Set()
  }
  return (from: State): Step<Draft>[] => {
    const fills = fill(paper, from, {...box, fresh: from.strip})
    return fills.map(filled => ({
      to: filled.to,
      cost:
        filled.cost +
        (filled.to.strip === section.to && from.strip > section.from
          ? shortness(filled.filled, height, paper.sheet.line)
          : 0),
      page: () => [{span: false, top: 0, height, fills: [filled]}]
    }))
  }
}
