/** Of drawing programs: what they remember of the file. */
const own = '(?:sodipodi|inkscape|xmpMM|rdf|cc|dc|i|x|serif|figma|sketch)'

/** Between the name of an element and the end of its tag. */
const attributes = '(?:[^>"\']|"[^"]*"|\'[^\']*\')*?'

const telling = [
  /<!--[\s\S]*?-->/g,
  new RegExp(`<metadata\\b${attributes}(?:/>|>[\\s\\S]*?</metadata\\s*>)`, 'g'),
  /<\?(?!xml\s)[\s\S]*?\?>/g,
  new RegExp(`<(${own}:[\\w-]+)\\b${attributes}(?:/>|>[\\s\\S]*?</\\1\\s*>)`, 'g'),
  new RegExp(`\\s${own}:[\\w-]+\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g')
]

/** An SVG without metadata, comments and what drawing programs note; what is drawn stays. */
export function svgWithout(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const kept = telling.reduce((svg, pattern) => svg.replace(pattern, ''), text)
  return kept === text ? bytes : new TextEncoder().encode(kept)
}
