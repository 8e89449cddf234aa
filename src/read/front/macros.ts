import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {Macro} from '../../tree.ts'
import {definitions, withoutDefinitions} from '../markdown/formulas/macros.ts'
import type {FrontMatter} from './yaml.ts'

/**
 * The commands for formulas that the front matter defines: MyST's `math` (and `macros`), a list of commands with
 * what they stand for, and the TeX of pandoc's `header-includes`.
 *
 * Reports: `front-matter-honoured`, where that holds other TeX.
 */
export function frontMacros({values, placeOf}: FrontMatter, file: VFile): Macro[] {
  return [...['math', 'macros'].flatMap(named), ...included()]

  function named(key: string): Macro[] {
    const value = values[key]
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, definition]): Macro[] => {
      const body = bodyOf(definition)
      if (body === undefined) return []
      const arguments_ = [...body.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit))
      const at = placeOf(key, name)?.start
      return [
        {
          name: name.startsWith('\\') ? name : `\\${name}`,
          arity: Math.max(0, ...arguments_),
          body,
          ...(at && {at})
        }
      ]
    })
  }

  function included(): Macro[] {
    const value = values['header-includes']
    const texts = (Array.isArray(value) ? value : [value]).filter(text => typeof text === 'string')
    const at = placeOf('header-includes')?.start
    tellRest(texts, at, file)
    return texts
      .flatMap(text => definitions(text))
      .flatMap(({macros}) => macros.map(macro => ({...macro, ...(at && {at})})))
  }
}

/** Packages whose commands are known without them, comments, and the fence around raw TeX. */
const idle =
  /\\usepackage(?:\[[^\]]*\])?\{(?:ams\w+|bm|mathtools|mathrsfs|mhchem|dsfont|[\s,])+\}|%.*|`{3,}(?:\s*\{=(?:la)?tex\})?/g

function tellRest(texts: readonly string[], at: Point | undefined, file: VFile): void {
  const rest = texts.map(text => withoutDefinitions(text).replace(idle, '').trim())
  const [first] = rest.filter(text => text !== '').map(text => text.split('\n', 1)[0] ?? '')
  if (first === undefined) return
  report(file, 'front-matter-honoured', `Not honoured: \`${first.slice(0, 50)}\``, {
    at,
    found: first,
    note: 'Of header-includes the commands for formulas are read; all else is for LaTeX alone.'
  })
}

/** `"\\R": "\\mathbb{R}"`, or with a title: `"\\R": {macro: "\\mathbb{R}"}`. */
function bodyOf(definition: unknown): string | undefined {
  if (typeof definition === 'string') return definition
  if (typeof definition !== 'object' || definition === null) return undefined
  const {macro} = definition as {macro?: unknown}
  return typeof macro === 'string' ? macro : undefined
}
