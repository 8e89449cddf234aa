import type {Code, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {visit} from '../../visit.ts'
import {parseAttributes} from './attributes.ts'
import {saidInHead} from './cells.ts'
import {directiveInfo} from './directives/directive.ts'
import {raw, rawFormat} from './raw.ts'

const inBraces = /\{[^{}]*\}$/
/** Of a cell that R or Quarto runs: `{python, echo=FALSE}`. */
const cell =
  /^\{(r|python|julia|ojs|bash|sh|sql|stan|octave|stata|perl|ruby|node|js|Rcpp)(?:[\s,][^{}]*)?\}$/i
const numbering = new Set(['numberLines', 'number-lines', 'line-numbers'])

/**
 * Read what stands behind the fence of a block of code: `{.python .numberLines startFrom="10"}`, `python
 * {.numberLines}`, and `{=latex}`, which makes it a raw block.
 *
 * A directive that is not known (`{name}`) is shown as code.
 *
 * Reports: `construct-honoured`.
 *
 * @see pandoc MANUAL, extensions `fenced_code_attributes`, `raw_attribute`
 */
export function readCodeBlocks(tree: Root, file: VFile): void {
  visit(tree, 'code', (code, index, parent) => {
    if (code.value.includes('<1>')) tellAnnotated(code, file)
    const info = [code.lang, code.meta].filter(Boolean).join(' ').trim()
    if (!info.includes('{') || !parent || index === undefined) return
    const format = rawFormat(info)
    const engine = cell.exec(info)?.[1]
    const written = inBraces.exec(info)
    if (format !== undefined) parent.children[index] = raw(format, code)
    else if (engine !== undefined) {
      Object.assign(code, {
        lang: engine,
        meta: null,
        data: {...code.data, cell: {said: saidInHead(info)}}
      })
    } else if (written && /^\{\s*[#.}]|=/.test(written[0]))
      attribute(code, info.slice(0, written.index).trim(), written[0], file)
    else if (directiveInfo(info)) tellUnknown(code, directiveInfo(info)?.name ?? '', file)
  })
}

/** The first class is the language, unless one stands before the braces. */
function attribute(code: Code, before: string, braces: string, file: VFile): void {
  const {classes, ...list} = parseAttributes(braces)
  if (list.values['filename'] !== undefined) {
    report(
      file,
      'construct-honoured',
      'The name of a file over code is not honoured: it is left out',
      {
        at: code.position?.start,
        found: list.values['filename'],
        note: 'A caption stands over code with a label: {#lst-x lst-cap="…"}'
      }
    )
  }
  const named = classes.filter(one => !numbering.has(one))
  const first = Number(list.values['startFrom'] ?? list.values['start-from'] ?? 1)
  code.lang = (before === '' ? named.shift() : before) ?? null
  code.meta = null
  code.data = {
    ...code.data,
    attributes: {...list, classes: named},
    ...((classes.some(one => numbering.has(one)) ||
      list.values['code-line-numbers'] === 'true') && {
      firstLine: Number.isSafeInteger(first) ? first : 1
    })
  }
}

/** Quarto's `# <1>` at the end of a line, explained in the list below. */
function tellAnnotated({value, position}: Code, file: VFile): void {
  if (!/[#/%;*-] *<1>(?: *\*\/)? *$/m.test(value)) return
  report(
    file,
    'construct-honoured',
    'Annotations of code are not honoured: they stand in it as they are',
    {
      at: position?.start,
      found: '<1>',
      note: 'The list below has their numbers.'
    }
  )
}

function tellUnknown(code: Code, name: string, file: VFile): void {
  report(
    file,
    'construct-honoured',
    `The directive \`${name}\` is not honoured: it is shown as code`,
    {
      at: code.position?.start,
      found: name
    }
  )
  Object.assign(code, {lang: null, meta: null})
}
