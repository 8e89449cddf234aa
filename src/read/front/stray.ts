import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'

/**
 * Look for front matter that is none, because it has no end or does not begin the file: its lines would
 * be printed.
 *
 * Reports: `front-matter-valid`.
 */
export function checkStray(tree: Root, file: VFile): void {
  const source = String(file)
  for (const [index, rule] of tree.children.entries()) {
    const next = tree.children[index + 1]
    if (rule.type !== 'thematicBreak' || !next?.position) continue
    const fence = source.slice(rule.position?.start.offset, rule.position?.end.offset)
    const lines = source.slice(next.position.start.offset).split('\n', 1)
    const close = next.position.start.line === (rule.position?.end.line ?? 0) + 1
    if (!fence.startsWith('---') || !close || !/^[\w-]+:(?:\s|$)/.test(lines[0] ?? '')) continue
    const first = index === 0
    report(
      file,
      'front-matter-valid',
      first ? 'The front matter has no end' : 'This cannot be read as front matter',
      {
        at: rule,
        note: first
          ? 'Begin the file with a line ---, and end the front matter with a line ---.'
          : 'It would be printed. Each line is like `key: value`, and a line --- ends them.'
      }
    )
  }
}
