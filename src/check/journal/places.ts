import type {Point} from 'unist'
import type {VFile} from 'vfile'

/** Where the first lines of the paper speak of something: the line that begins with one of these keys. */
export function placeOfKey(file: VFile, ...keys: readonly string[]): Point | undefined {
  return placeIn(file, line => keys.some(key => line.trimStart().startsWith(`${key}:`)))
}

/** Where they name someone; by default where the authors begin. */
export function placeOfName(file: VFile, name: string): Point | undefined {
  return (
    placeIn(file, line => name !== '' && line.includes(name)) ??
    placeOfKey(file, 'authors', 'author')
  )
}

function placeIn(file: VFile, isMeant: (line: string) => boolean): Point | undefined {
  const [first, ...lines] = String(file).split('\n')
  if (first?.trim() !== '---') return undefined
  const end = lines.findIndex(line => /^(?:---|\.\.\.)\s*$/.test(line))
  const at = lines.slice(0, Math.max(0, end)).findIndex(isMeant)
  return at < 0 ? undefined : {line: at + 2, column: 1}
}
