import type {Code, Root} from 'mdast'
import {visit} from '../visit.ts'

/** Code in a line is coloured where its language is said; so few words need no more room. */
export async function colourCode(flows: readonly Root[]): Promise<void> {
  const blocks: Code[] = []
  for (const flow of flows) {
    visit(flow, 'code', code => {
      if (code.lang) blocks.push(code)
    })
  }
  if (blocks.length === 0) return
  // Half a mebibyte of grammars, for papers with code alone.
  const {wordsOf} = await import('./grammars.ts')
  for (const block of blocks) {
    const words = wordsOf(block.lang ?? '', block.value)
    if (words) block.data = {...block.data, words}
  }
}
