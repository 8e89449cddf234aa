import {toString as plainText} from 'mdast-util-to-string'
import type {CrossReference} from '../../tree.ts'
import {wordsOf} from '../../words.ts'
import type {Context} from './context.ts'
import {texOf} from './text.ts'

/** "Figures 1 and 2": the words as they are printed, the numbers counted by LaTeX. */
export function crossReference(node: CrossReference, context: Context): string {
  const {page, prefix, targets, template, texts = []} = node
  const [first] = targets
  if (node.form === 'page' && first && context.places.has(first.label)) {
    const label = `\\pageref{${context.labels.of(first.label)}}`
    if (!page) return label
    const {above, below} = wordsOf(context.lang)
    return page.before === '' && page.behind === ''
      ? label
      : `${texOf(page.before)}${label}${texOf(page.behind)}` || texOf(page.isAbove ? above : below)
  }
  if (template && first && !node.texts) {
    return toLabel(first.label, plainText({type: 'root', children: template as never}), context)
  }
  const word = prefix
    .map(child => plainText(child))
    .join('')
    .trim()
  return [
    word === '' ? '' : `${texOf(word)}~`,
    ...texts.map(({text, label}) =>
      label === undefined ? texOf(text) : toLabel(label, text, context)
    )
  ].join('')
}

/** Words that lead to what has a label; its number in them is `\ref`. */
function toLabel(label: string, text: string, {article, labels, places}: Context): string {
  const target = article.labels.get(label)
  if (!target || !places.has(label)) return texOf(text)
  const name = labels.of(label)
  const {number} = target
  const at = number === undefined ? -1 : text.lastIndexOf(number)
  if (number === undefined || at < 0) return `\\hyperref[${name}]{${texOf(text)}}`
  return `${texOf(text.slice(0, at))}\\ref{${name}}${texOf(text.slice(at + number.length))}`
}
