import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import {visit} from '../visit.ts'
import {valueAt} from './shortcodes.ts'

const variable = /\{\{\s*([\w.-]+)\s*\}\}/g
/** Jinja's `{% if … %}` and `{{title | upper}}`. */
const command = /\{%[^%}]*%\}|\{\{[^{}]*\}\}/g

/**
 * Fill in what Manubot's `{{title}}` and `{{manubot.date}}` ask of `metadata.yaml`.
 *
 * Reports: `construct-honoured`.
 */
export function fillVariables(
  tree: Root,
  values: Readonly<Record<string, unknown>>,
  file: VFile
): void {
  visit(tree, 'text', text => {
    if (!/\{[{%]/.test(text.value)) return
    text.value = text.value.replace(variable, (_, written: string) => {
      const found = valueAt(values, written.replace(/^manubot\./, ''))
      if (found === undefined) {
        report(
          file,
          'construct-honoured',
          `The variable \`${written}\` is not honoured: it is left out here`,
          {
            at: text,
            found: written,
            note: 'Only what metadata.yaml says can be filled in.'
          }
        )
      }
      return found ?? ''
    })
    text.value = text.value.replace(command, written => {
      report(
        file,
        'construct-honoured',
        `The command \`${written}\` is not honoured: it is left out here`,
        {at: text, found: written}
      )
      return ''
    })
  })
}
