/** How large a drawing is, in CSS pixels: as it says, else as its view box has it, else as browsers have it. */
export function svgSize(svg: Uint8Array): {readonly width: number; readonly height: number} {
  const head = /<svg\b[^>]*>/.exec(new TextDecoder().decode(svg))?.[0] ?? ''
  const box = /\sviewBox=["']\s*[\d.e+-]+[\s,]+[\d.e+-]+[\s,]+([\d.e+-]+)[\s,]+([\d.e+-]+)/.exec(
    head
  )
  const [boxWidth, boxHeight] = [Number(box?.[1]), Number(box?.[2])]
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined
  const width = lengthIn(head, 'width')
  const height = lengthIn(head, 'height')
  if (width !== undefined && height !== undefined) return {width, height}
  if (width !== undefined) return {width, height: width / (ratio ?? 2)}
  if (height !== undefined) return {width: height * (ratio ?? 2), height}
  return ratio === undefined ? {width: 300, height: 150} : {width: boxWidth, height: boxHeight}
}

const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4
}

function lengthIn(head: string, name: string): number | undefined {
  const [, value, unit = ''] =
    new RegExp(`\\s${name}=["']\\s*([\\d.]+)(px|pt|pc|in|cm|mm)?\\s*["']`).exec(head) ?? []
  return value === undefined || Number(value) === 0
    ? undefined
    : Number(value) * (pixels[unit] ?? 1)
}
