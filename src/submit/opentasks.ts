import type {MainFile} from '../asks.ts'
import {inWords} from '../check/journal/remarkof.ts'
import type {Demands} from '../profile.ts'
import type {Item} from './item.ts'

/** What the author still has to do before it can be sent, a sentence each. */
export function openTasks(items: readonly Item[], format: MainFile, {rules}: Demands): string[] {
  const formats = rules['figure-formats']?.value
  const {pages} = rules
  return [
    ...(pages && format !== 'pdf'
      ? [`Count the pages: wanted are ${inWords(pages.value)}, and Word and others make their own.`]
      : []),
    ...(format === 'markdown'
      ? ['Let `bibliography:` among the first lines of the paper name the file that lies here.']
      : []),
    ...items
      .filter(({hasBlanks}) => hasBlanks)
      .map(({path}) =>
        path.endsWith('.txt')
          ? `Copy \`${path}\` beside the paper and write what stands in square brackets: it is taken from there.`
          : `Write what stands in square brackets in \`${path}\`; a \`cover-letter.txt\` beside the paper takes its place.`
      ),
    ...items
      .filter(
        ({slot, path}) => slot === 'figure' && formats && !formats.some(one => endsLike(path, one))
      )
      .map(
        ({path}) =>
          `\`${path}\` is wanted as ${formats?.map(one => one.toUpperCase()).join(' or ')}.`
      )
  ]
}

function endsLike(path: string, format: string): boolean {
  return path.endsWith(`.${format}`) || path.endsWith({jpeg: '.jpg', tiff: '.tif'}[format] ?? '/')
}
