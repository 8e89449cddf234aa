import {VFile} from 'vfile'
import type {CslItem} from '../../src/article.ts'
import {readBibliography} from '../../src/read/bibliography/bibliography.ts'

/** Read one file; `told` has its messages as `line:column rule reason`. */
export async function read(
  text: string,
  wanted: ReadonlySet<string> | 'all' = 'all',
  path = 'x.bib'
) {
  const file = new VFile({path, value: text})
  const {keys, items} = await readBibliography([file], wanted)
  const told = file.messages.map(
    ({line, column, ruleId, reason}) => `${line}:${column} ${ruleId} ${reason}`
  )
  return {file, keys, items, told}
}

/** The only entry of a file. */
export async function readOne(text: string): Promise<CslItem> {
  const {items} = await read(text)
  const [item] = items.values()
  if (!item) throw new Error('There is no entry')
  return item
}
