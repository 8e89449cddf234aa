import type {Code, Root} from 'mdast'
import type {VFile} from 'vfile'
import {visit} from '../visit.ts'
import {tellMeant} from './markdown/meant.ts'

/**
 * Code in a line is coloured where its language is said; so few words need no more room.
 *
 * Reports: `attribute-known`.
 */
export async function colourCode(flows: readonly Root[], file: VFile): Promise<void> {
  const blocks: Code[] = []
  for (const flow of flows) {
    visit(flow, 'code', code => {
      if (code.lang) blocks.push(code)
    })
  }
  if (blocks.length === 0) return
  // For papers with code alone.
  const {languageMeant, wordsOf} = await import('./grammars.ts')
  for (const block of blocks) {
    const words = await wordsOf(block.lang ?? '', block.value)
    if (words) block.data = {...block.data, words}
    const meant = words ? undefined : languageMeant(block.lang ?? '')
    if (meant !== undefined) tellMeant(block.lang ?? '', meant, block.position?.start, file)
  }
}
