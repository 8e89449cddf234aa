/**
 * A line of HTML as it looks: white space evened, markup told by what it does to each run of text, so that
 * `<i><i>a</i></i>` is `<i>a</i>` and a span that changes nothing is none.
 */
export function evened(html: string): string {
  const text = html
    .replace(/\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/g, '')
    .replace(/\s*<\/?div[^>]*>\s*/g, ' ')
  let out = ''
  let look = ''
  const open: Record<string, string>[] = [{}]
  for (const [piece] of text.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('</')) open.pop()
    else if (piece.startsWith('<')) open.push({...open.at(-1), ...lookOf(piece)})
    else {
      const here = Object.entries(open.at(-1) ?? {})
        .filter(([, value]) => !/^(?:normal|none|baseline)$/.test(value))
        .map(([name, value]) => `${name}:${value}`)
        .sort()
        .join()
      // White space looks like what stands before it.
      if (piece.trim() !== '' && here !== look) {
        out += `<${here}>`
        look = here
      }
      out += piece
    }
  }
  return out
    .replace(/(\s*)(<[^>]*>)(\s*)/g, '$1$3$2')
    .replace(/\s+/g, ' ')
    .replace(/^<>/, '')
    .trim()
}

function lookOf(tag: string): Record<string, string> {
  const styled = /([a-z-]+):([a-z-]+)/.exec(tag)
  if (styled?.[1] && styled[2]) return {[styled[1]]: styled[2]}
  switch (tag) {
    case '<i>':
    case '<em>':
      return {'font-style': 'italic'}
    case '<b>':
      return {'font-weight': 'bold'}
    case '<sup>':
      return {'vertical-align': 'sup'}
    case '<sub>':
      return {'vertical-align': 'sub'}
    default:
      return {}
  }
}
