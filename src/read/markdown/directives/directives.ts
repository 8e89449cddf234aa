import type {PhrasingContent, Root} from 'mdast'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {isSlip} from '../../../nearest.ts'
import {didYouMean, report} from '../../../rules.ts'
import {SKIP, visit} from '../../../visit.ts'
import type {Directive, Line, Told} from './directive.ts'
import {readOptions} from './options.ts'
import {readerOf} from './table.ts'

/**
 * Make of MyST's directives what they are: figures, tables, boxes, formulas.
 *
 * Reports: `construct-honoured`, `div-closed`, `figure-size-valid`.
 *
 * @param words Reads a line of Markdown.
 */
export function readDirectives(
  tree: Root,
  words: (line: Line) => PhrasingContent[],
  file: VFile
): void {
  let isOpen = false
  visit(tree, 'directive', (directive, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (!directive.closed && !isOpen)
      tellOpenDirective(directive.name, directive.position?.start, file)
    isOpen ||= !directive.closed
    const told = toldTo(directive, words, file)
    const blocks = readerOf(directive.name)(directive, told)
    told.end()
    parent.children.splice(index, 1, ...(blocks as typeof parent.children))
    return [SKIP, index]
  })
}

/** Those of figures, tables, code and boxes. */
const optionNames =
  `label name class alt width height align caption header-rows widths file delim linenos
  lineno-start emphasize-lines lines start-after end-before`.split(/\s+/)

/** Blocks that stand in one without an end have none either. */
export function tellOpenDirective(name: string, at: Point | undefined, file: VFile): void {
  report(file, 'div-closed', `The directive \`${name}\` has no end`, {
    at,
    found: name,
    note: 'It reaches to the end of what it stands in. Close it with the marks that open it, ::: or ```, on a line alone.'
  })
}

function toldTo(
  directive: Directive,
  words: (line: Line) => PhrasingContent[],
  file: VFile
): Told & {end(): void} {
  const {name, argument, attributes, lines} = directive
  const options = readOptions(directive.options)
  let isTold = false
  const take: Told['take'] = (...names) => {
    const found = names.find(one => options.has(one))
    const value = found === undefined ? undefined : options.get(found)?.value
    if (found !== undefined) options.delete(found)
    return value ?? names.map(one => attributes.values[one]).find(one => one !== undefined)
  }
  const notHonoured: Told['notHonoured'] = (what, becomes, note) => {
    report(file, 'construct-honoured', `${what} is not honoured: ${becomes}`, {
      at: directive.position?.start,
      found: name,
      ...(note && {note})
    })
    isTold = true
  }
  return {
    take,
    notHonoured,
    file,
    label: () => take('label', 'name') ?? attributes.id,
    classes: () => [
      ...(take('class') ?? '').split(/[\s,]+/).filter(Boolean),
      ...attributes.classes
    ],
    words: () => (argument.source === '' ? [] : words(argument)),
    read: words,
    text: textOf(lines, directive),
    end() {
      if (isTold) return
      for (const [option, {at}] of options) {
        const what = `The option \`${option}\` of \`${name}\``
        const expected = optionNames.filter(one => isSlip(option, one))
        const note = didYouMean(expected)
        report(file, 'construct-honoured', `${what} is not honoured`, {
          at,
          found: option,
          ...(note !== '' && {expected, note})
        })
      }
    }
  }
}

/** Lines that hold nothing stand between those that are known. */
function textOf(lines: readonly Line[], {options, position}: Directive): string {
  let next = (options.at(-1)?.at.line ?? position?.start.line ?? 0) + 1
  let text = ''
  for (const {source, at} of lines) {
    text += `${'\n'.repeat(Math.max(0, at.line - next))}${source}\n`
    next = at.line + 1
  }
  return text.trimEnd().replace(/^\n+/, '')
}
