import type {Article} from '../../article.ts'
import type {Range} from '../../asks.ts'
import {type Placed, placedImages} from '../../imagesize.ts'
import {coloursOf} from '../../picturecolours.ts'
import {formatOf} from '../../pictures.ts'
import type {Demands, JournalRule} from '../../profile.ts'
import type {Remark} from '../remark.ts'
import {inWords, isWithin, remarkOf} from './remarkof.ts'

/** Figures have the format, the pixels and the bytes that the journal asks for. */
export function figures(article: Readonly<Article>, {rules}: Demands): Remark[] {
  return placedImages(article).flatMap(placed => {
    const {image, asset, inches, inchesHigh} = placed
    const {pixels, bytes} = asset
    return [
      ...format(placed),
      ...(pixels
        ? measured(
            placed,
            rules['figure-ppi'],
            Math.round(pixels.width / inches),
            'pixels to the inch',
            ({min = 0}, ppi) =>
              ppi < min
                ? `At the size it is placed it needs ${Math.ceil(inches * min)} pixels from left to right.`
                : undefined
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
      ...measured(
        placed,
        rules['figure-mm-wide'],
        millimetres(inches),
        'mm from left to right',
        resize
      ),
      ...measured(
        placed,
        rules['figure-mm-high'],
        millimetres(inchesHigh),
        'mm from top to bottom',
        resize
      ),
      ...measured(placed, rules['figure-bytes'], bytes.length, 'bytes'),
      ...colours(placed),
      ...faces(placed)
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
      | JournalRule<
          | 'figure-ppi'
          | 'figure-pixels'
          | 'figure-pixels-wide'
          | 'figure-mm-wide'
          | 'figure-mm-high'
          | 'figure-bytes'
        >
      | undefined,
    count: number,
    unit: string,
    advice?: (range: Range, count: number) => string | undefined
  ): Remark[] {
    if (!rule || isWithin(count, rule.value)) return []
    const reason = `\`${image.url}\` has ${count} ${unit}; wanted: ${inWords(rule.value)}`
    const note = advice?.(rule.value, count)
    return [
      remarkOf(article, rule, 'journal-figure-fitting', reason, {
        found: String(count),
        ...(note !== undefined && {note})
      })
    ]
  }

  function colours({image, asset}: Placed): Remark[] {
    const known = coloursOf(asset)
    const modes = rules['figure-colours']
    const alpha = rules['figure-transparent']
    const remarks: Remark[] = []
    if (known && modes && !modes.value.includes(known.mode)) {
      const wanted = modes.value.map(mode => names[mode]).join(' or ')
      const reason = `\`${image.url}\` has its colours in ${names[known.mode]}; wanted: ${wanted}`
      remarks.push(
        remarkOf(article, modes, 'journal-figure-fitting', reason, {
          found: known.mode,
          expected: modes.value,
          note: 'Save it anew where it was made; `offprint submit` makes TIFF in RGB where that is taken.'
        })
      )
    }
    if (known?.hasAlpha && alpha?.value === false) {
      remarks.push(
        remarkOf(
          article,
          alpha,
          'journal-figure-fitting',
          `\`${image.url}\` has an alpha channel, and should have none`,
          {found: 'alpha', note: 'Set it on white and save it without transparency.'}
        )
      )
    }
    return remarks
  }

  function faces({image, asset: {lackedFaces = []}}: Placed): Remark[] {
    const rule = rules['figure-faces']
    if (!rule?.value || lackedFaces.length === 0) return []
    return [
      remarkOf(
        article,
        rule,
        'journal-figure-fitting',
        `\`${image.url}\` does not hold the faces of its words`,
        {
          found: lackedFaces.join(', '),
          note: `It lacks ${lackedFaces.join(', ')}. Save it with all fonts embedded, or with its words as outlines.`
        }
      )
    ]
  }
}

const names = {rgb: 'RGB', grey: 'grey', cmyk: 'CMYK'} as const

function millimetres(inches: number): number {
  return Math.round(inches * 254) / 10
}

function resize(): string {
  return 'So large it is placed. Behind it in braces stands how wide it is to be: {width=90mm}.'
}
