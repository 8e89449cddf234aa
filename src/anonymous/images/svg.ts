/** Of drawing programs: what they remember of the file. */
const own = '(?:sodipodi|inkscape|xmpMM|rdf|cc|dc|i|x|serif|figma|sketch)'

const telling = [
  /<!--[\s\S]*?-->/g,
  /<metadata\b[\s\S]*?(?:<\/metadata\s*>|(?<=\/)>)/gi,
  /<\?(?!xml\s)[\s\S]*?\?>/g,
  new RegExp(`<(${own}:[\\w-]+)\\b[^>]*(?:/>|>[\\s\\S]*?</\\1\\s*>)`, 'g'),
  new RegExp(`\\s${own}:[\\w-]+\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g')
]

/** An SVG without metadata, comments and what drawing programs note; what is drawn stays. */
export function svgWithout(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const kept = telling.reduce((svg, pattern) => svg.replace(pattern, ''), text)
  return kept === text ? bytes : new TextEncoder().encode(kept)
}
