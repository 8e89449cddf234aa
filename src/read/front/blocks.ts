import type {Root, Yaml} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {placeIn} from '../../whole.ts'
import {type FrontMatter, readYaml} from './yaml.ts'

/**
 * Take all YAML blocks off the tree and read them as one: what a later block says holds (pandoc MANUAL, "metadata
 * blocks").
 *
 * Reports: `front-matter-valid`, `front-matter-agrees`.
 */
export function readBlocks(tree: Root, file: VFile): FrontMatter {
  const isBlock = (node: Root['children'][number]): node is Yaml => node.type === 'yaml'
  const found = tree.children.filter(isBlock)
  if (found.length > 0) tree.children = tree.children.filter(node => !isBlock(node))
  const [first = readYaml('', 1, file), ...later] = found.map(({value, position}) =>
    readYaml(value, (position?.start.line ?? 1) + 1, file)
  )
  return later.reduce((earlier, block) => joined(earlier, block, file), first)
}

function joined(earlier: FrontMatter, later: FrontMatter, file: VFile): FrontMatter {
  for (const [key, value] of Object.entries(later.values)) {
    const before = Object.hasOwn(earlier.values, key) ? earlier.values[key] : value
    if (JSON.stringify(before) === JSON.stringify(value)) continue
    // What is said for many papers in a file beside them, a paper may say otherwise.
    if (/\.ya?ml$/.test(placeIn(file, earlier.keyAt(key)).file.path)) continue
    const line = earlier.keyAt(key)?.start.line
    report(file, 'front-matter-agrees', `\`${key}\` is given twice; this one holds`, {
      at: later.keyAt(key),
      note: `On line ${line} it is something else. Keep one of the two.`
    })
  }
  const holding = ([key]: readonly (string | number)[]): FrontMatter =>
    key !== undefined && Object.hasOwn(later.values, key) ? later : earlier
  return {
    values: {...earlier.values, ...later.values},
    placeOf: (...path) => holding(path).placeOf(...path),
    keyAt: (...path) => holding(path).keyAt(...path),
    asWritten: (...path) => holding(path).asWritten(...path),
    textAsWritten: (...path) => holding(path).textAsWritten(...path)
  }
}
