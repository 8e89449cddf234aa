import type {Element} from 'xast'
import type {Meta} from '../../meta.ts'
import {directionOf} from '../../words.ts'
import {kindOf} from './look.ts'
import {namespaces} from './namespaces.ts'
import {headingNumbers} from './numbering.ts'
import type {Style} from './style.ts'
import {styleTable} from './styletable.ts'
import {tableStyles} from './tablestyles.ts'
import {ordered, val, w} from './word.ts'
import {document} from './xmlfile.ts'

const paragraphOrder =
  `keepNext keepLines numPr suppressLineNumbers pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl`.split(
    ' '
  )
const letterOrder = `rFonts b bCs i iCs color sz szCs u shd vertAlign lang`.split(' ')

/** Arabic letters are small beside Latin ones of the same size. */
const arabicScale = 7 / 6

/**
 * The styles of the document: whoever changes one changes all that has it.
 *
 * @param spacing From line to line; 1 is single.
 */
export function stylesFile(meta: Meta, spacing: number, hasNumbers: boolean): string {
  const isRightToLeft = directionOf(meta.lang) === 'rtl'
  return document(
    w('styles', namespaces, [
      w('docDefaults', {}, [
        w('rPrDefault', {}, [
          w('rPr', {}, [
            fonts('Times New Roman'),
            val('sz', 24),
            val('szCs', Math.round(24 * arabicScale)),
            languages(meta, isRightToLeft)
          ])
        ]),
        w('pPrDefault', {}, [])
      ]),
      ...styleTable.map(style => styleOf(style, spacing, isRightToLeft, hasNumbers)),
      ...tableStyles
    ])
  )
}

/** That of the paper, and of what else it has. */
function languages({lang, translations}: Meta, isRightToLeft: boolean): Element {
  const other = translations.find(one => (directionOf(one.lang) === 'rtl') !== isRightToLeft)?.lang
  const [left, right] = isRightToLeft ? [other ?? 'en-US', lang] : [lang, other ?? 'ar-SA']
  return w('lang', {[kindOf(left)]: left, bidi: right})
}

function fonts(name: string): Element {
  return w('rFonts', {ascii: name, hAnsi: name, eastAsia: name, cs: name})
}

function styleOf(
  style: Style,
  spacing: number,
  isRightToLeft: boolean,
  hasNumbers: boolean
): Element {
  const {id, name, type = 'paragraph'} = style
  const root = type === 'paragraph' ? 'Normal' : 'DefaultParagraphFont'
  const isRoot = id === root
  const paragraph = type === 'paragraph' ? paragraphOf(style, spacing, hasNumbers) : []
  const letters = lettersOf(style)
  return w(
    'style',
    {type, default: isRoot ? 1 : undefined, styleId: id, customStyle: isOwn(style)},
    [
      val('name', name),
      ...(isRoot ? [] : [val('basedOn', style.basedOn ?? root)]),
      ...(style.next === undefined ? [] : [val('next', style.next)]),
      w('qFormat'),
      ...ordered('w:pPr', paragraphOrder, [
        ...paragraph,
        ...(id === 'Normal' && isRightToLeft ? [w('bidi')] : [])
      ]),
      ...ordered('w:rPr', letterOrder, letters)
    ]
  )
}

/** Word knows its own styles by names in small letters, in any language of its menus. */
function isOwn({name}: Style): number | undefined {
  const known =
    /^(?:Normal|Title|Subtitle|Quote|Bibliography|Date|List Paragraph|Hyperlink|Default Paragraph Font)$/
  return name.toLowerCase() === name || known.test(name) ? undefined : 1
}

function paragraphOf(
  {after, align, before, id, indent, isClose, isKept, level, list = 'body', more = []}: Style,
  spacing: number,
  hasNumbers: boolean
): Element[] {
  const isNormal = id === 'Normal'
  const line = isNormal ? Math.round(240 * spacing) : isClose ? 240 : undefined
  const hasSpacing = before !== undefined || after !== undefined || line !== undefined
  return [
    ...(isKept ? [w('keepNext'), w('keepLines')] : []),
    ...(level !== undefined && hasNumbers
      ? [w('numPr', {}, [val('ilvl', level), val('numId', headingNumbers[list])])]
      : []),
    ...(hasSpacing
      ? [
          w('spacing', {
            before: before === undefined ? undefined : before * 20,
            after: after === undefined ? undefined : after * 20,
            line,
            lineRule: line === undefined ? undefined : 'auto'
          })
        ]
      : []),
    ...(indent === undefined ? [] : [w('ind', {left: indent[0], right: indent[1]})]),
    ...(align === undefined ? [] : [val('jc', align)]),
    ...(level === undefined ? [] : [val('outlineLvl', level)]),
    ...more
  ]
}

function lettersOf({bold, font, italic, letters = [], size}: Style): Element[] {
  return [
    ...(font === undefined ? [] : [fonts(font)]),
    ...(bold ? [w('b'), w('bCs')] : []),
    ...(italic ? [w('i'), w('iCs')] : []),
    ...(size === undefined
      ? []
      : [val('sz', size * 2), val('szCs', Math.round(size * 2 * arabicScale))]),
    ...letters
  ]
}
