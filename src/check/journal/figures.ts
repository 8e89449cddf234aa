import type {Article} from '../../article.ts'
import type {Range} from '../../asks.ts'
import {type Placed, placedImages} from '../../imagesize.ts'
import {formatOf} from '../../pictures.ts'
import type {Demands, JournalRule} from '../../profile.ts'
import type {Remark} from '../remark.ts'
import {inWords, isWithin, remarkOf} from './remarkof.ts'

/** Figures have the format, the pixels and the bytes that the journal asks for. */
export function figures(article: Readonly<Article>, {rules}: Demands): Remark[] {
  return placedImages(article).flatMap(placed => {
    const {image, asset, inches} = placed
    const {pixels, bytes} = asset
    return [
      ...format(placed),
      ...(pixels
        ? measured(
            placed,
            rules['figure-ppi'],
            Math.round(pixels.width / inches),
            'pixels to the inch',
            ({min = 0}) =>
              `At the size it is placed it needs ${Math.ceil(inches * min)} pixels from left to right.`
          )
        : []),
      ...(pixels
        ? [
            ...measured(
              placed,
              rules['figure-pixels-wide'],
              pixels.width,
              'pixels from left to right'
            ),
            ...measured(placed, rules['figure-pixels'], pixels.width * pixels.height, 'pixels')
          ]
        : []),
      ...measured(placed, rules['figure-bytes'], bytes.length, 'bytes')
    ].map(remark => ({...remark, at: image}))
  })

  function format({image, asset}: Placed): Remark[] {
    const rule = rules['figure-formats']
    const found = formatOf(image.url, asset)
    if (!rule || rule.value.some(one => one === found)) return []
    const wanted = rule.value.join(', ').toUpperCase()
    return [
      remarkOf(
        article,
        rule,
        'journal-figure-fitting',
        `\`${image.url}\` is ${found.toUpperCase()}; wanted: ${wanted}`,
        {
          found,
          expected: rule.value,
          note: 'Save it anew where it was made. `offprint submit` makes TIFF of pictures and PDF or TIFF of drawings where these are taken.'
        }
      )
    ]
  }

  function measured(
    {image}: Placed,
    rule:
      | JournalRule<'figure-ppi' | 'figure-pixels' | 'figure-pixels-wide' | 'figure-bytes'>
      | undefined,
    count: number,
    unit: string,
    advice?: (range: Range) => string
  ): Remark[] {
    if (!rule || isWithin(count, rule.value)) return []
    const reason = `\`${image.url}\` has ${count} ${unit}; wanted: ${inWords(rule.value)}`
    const note = count < (rule.value.min ?? 0) ? advice?.(rule.value) : undefined
    return [
      remarkOf(article, rule, 'journal-figure-fitting', reason, {
        found: String(count),
        ...(note !== undefined && {note})
      })
    ]
  }
}
