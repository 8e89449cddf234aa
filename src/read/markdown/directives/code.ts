import type {Code} from 'mdast'
import type {Reader, Told} from './directive.ts'

/** `:::{code-block} python` with its caption, label and numbers of lines. */
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
      ...(firstLine !== undefined && {firstLine})
    },
    position
  }
}

function lineOf(told: Told): number | undefined {
  const [marked, first] = [told.take('linenos', 'number-lines'), told.take('lineno-start')]
  const number = Number(first || marked || 1)
  if ((marked === undefined || marked === 'false') && first === undefined) return undefined
  return Number.isSafeInteger(number) ? number : 1
}
