import {type Entries, readArray} from '../dictionary.ts'
import {type Draft, type Flaw, pageWhere} from './draft.ts'

/** The inks of a press are not among the colours of sRGB. */
export function coloursAreRgb(draft: Draft): Flaw[] {
  const page = pageWhere(draft.sheets, ({hasCmyk}) => hasCmyk)
  if (page !== undefined) return [{says: 'something is painted in CMYK', page}]
  const isCmyk = (entries: Entries) => {
    const space = entries.get('ColorSpace') ?? ''
    return space.includes('/DeviceCMYK') || space.includes('/DeviceN') || entries.get('N') === '4'
  }
  return draft.kept.some(isCmyk) ? [{says: 'a picture has colours in CMYK'}] : []
}

/** Pictures are shown as they are. */
export function imagesArePlain(draft: Draft): Flaw[] {
  return draft.kept.flatMap(entries => {
    if (entries.get('Subtype') !== '/Image') return []
    if (entries.get('Interpolate') === 'true') return [{says: 'a picture is to be interpolated'}]
    if (entries.has('Alternates') || entries.has('OPI')) return [{says: 'a picture has another'}]
    return []
  })
}

const filters = new Set(['/FlateDecode', '/DCTDecode', '/RunLengthDecode', '/CCITTFaxDecode'])

/** All can be unpacked by everyone, and nothing lies outside the file. */
export function streamsAreOpen(draft: Draft): Flaw[] {
  return draft.kept.flatMap(entries => {
    if (!entries.has('Length')) return []
    if (entries.has('F') || entries.has('FFilter'))
      return [{says: 'a part of it lies in another file'}]
    const other = readArray(entries.get('Filter') ?? '[]').find(filter => !filters.has(filter))
    return other === undefined ? [] : [{says: `a part of it is packed by ${other.slice(1)}`}]
  })
}

/** ISO 32000-1, tables 136 and 137. */
const modes = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight ' +
    'Difference Exclusion Hue Saturation Color Luminosity'
  ).split(' ')
)

/** Layers are laid over each other as the standard knows it. */
export function blendsAreKnown(draft: Draft): Flaw[] {
  return draft.kept.flatMap(entries => {
    const unknown = readArray(entries.get('BM') ?? '[]').find(mode => !modes.has(mode.slice(1)))
    if (unknown !== undefined) return [{says: `a layer is blended by ${unknown.slice(1)}`}]
    return entries.has('TR') || entries.has('HTP') ? [{says: 'a layer has curves of its own'}] : []
  })
}

const deepest = 28

/** States are saved no deeper than every reader can. */
export function statesAreShallow({sheets}: Draft): Flaw[] {
  const page = pageWhere(sheets, ({depth}) => depth > deepest)
  return page === undefined ? [] : [{says: 'drawings are nested too deeply', page}]
}
