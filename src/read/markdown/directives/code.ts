import type {Code} from 'mdast'
import type {Reader, Told} from './directive.ts'

/** `:::{code-block} python` with its caption, label, numbers of lines, and lines set off. */
export const codeBlock: Reader = ({argument, position}, told) => [
  code(argument.source === '' ? undefined : argument.source, told, position)
]

/** A cell that elsewhere is run. */
export const codeCell: Reader = ({argument, position}, told) => {
  const tags = told.take('tags') ?? ''
  const made = code(argument.source === '' ? undefined : argument.source, told, position)
  return [{...made, data: {...made.data, cell: {said: {tags}}}}]
}

/** A drawing in a language of its own. */
export const drawing: Reader = ({name, position}, told) => {
  told.notHonoured(`The directive \`${name}\``, 'its text is shown as code')
  return [code(name, told, position)]
}

function code(lang: string | undefined, told: Told, position: Code['position']): Code {
  const id = told.label()
  const [said, firstLine] = [told.take('caption', 'filename'), lineOf(told)]
  const emphasized = linesIn(told.take('emphasize-lines') ?? '', told.text.split('\n').length)
  const caption = said === 'false' ? undefined : said
  return {
    type: 'code',
    lang: lang ?? null,
    value: told.text,
    data: {
      attributes: {
        ...(id !== undefined && {id}),
        classes: told.classes(),
        values: caption === undefined ? {} : {caption}
      },
      ...(firstLine !== undefined && {firstLine}),
      ...(emphasized.length > 0 && {emphasized})
    },
    position
  }
}

/** `2,4-6,9-`, counted from the first line that is shown. */
function linesIn(written: string, last: number): number[] {
  return written.split(',').flatMap(part => {
    const [, from, dash, to] = /^\s*(\d+)\s*(?:(-)\s*(\d*)\s*)?$/.exec(part) ?? []
    if (from === undefined) return []
    const first = Number(from)
    const end = Math.min(dash === undefined ? first : Number(to || last), last)
    return Array.from({length: Math.max(0, end - first + 1)}, (_, place) => first + place)
  })
}

function lineOf(told: Told): number | undefined {
  const [marked, first] = [told.take('linenos', 'number-lines'), told.take('lineno-start')]
  const number = Number(first || marked || 1)
  if ((marked === undefined || marked === 'false') && first === undefined) return undefined
  return Number.isSafeInteger(number) ? number : 1
}
