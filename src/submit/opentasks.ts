import type {MainFile} from '../asks.ts'
import {inWords} from '../check/journal/remarkof.ts'
import {type Demands, hidesAuthors} from '../profile.ts'
import type {Item} from './item.ts'

/** What the author still has to do before it can be sent, a sentence each. */
export function openTasks(items: readonly Item[], format: MainFile, demands: Demands): string[] {
  const {rules, stage} = demands
  const formats = rules['figure-formats']?.value
  const {pages} = rules
  return [
    ...(pages && format !== 'pdf'
      ? [`Count the pages: wanted are ${inWords(pages.value)}, and Word and others make their own.`]
      : []),
    ...(stage === 'revision'
      ? [
          `Send the paper with its changes marked and your answer along, where they are wanted: \`offprint diff OLD${hidesAuthors(demands) ? ' --anonymous' : ''} --response response.md\`.`
        ]
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
