import type {MainFile} from '../asks.ts'
import type {Demands} from '../profile.ts'
import type {Item} from './item.ts'

/** What the author still has to do before it can be sent, a sentence each. */
export function openTasks(items: readonly Item[], format: MainFile, {rules}: Demands): string[] {
  const blanks = items.filter(
    ({slot, content}) => slot === 'cover letter' && /\[[^\]]+\]/.test(String(content))
  )
  const formats = rules['figure-formats']?.value
  return [
    ...(format === 'markdown'
      ? ['Let `bibliography:` among the first lines of the paper name the file that lies here.']
      : []),
    ...blanks.map(
      ({path}) =>
        `Copy \`${path}\` beside the paper and write what stands in square brackets: it is taken from there.`
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
