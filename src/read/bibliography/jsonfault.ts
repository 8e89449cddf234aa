const token =
  /\s*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)|([[\]{},:]))/iuy

/** Where a text ceases to be JSON: since Node 20 its parser does not always say. */
export function faultInJson(text: string): number {
  const open: string[] = []
  // What may come next: a value, a key, a colon, or the end of a value.
  let expects: 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'end' = 'value'
  let at = 0
  while (at < text.length) {
    token.lastIndex = at
    const found = token.exec(text)
    const [whole = '', string, plain, sign = ''] = found ?? []
    if (!found) return at + text.slice(at).search(/\S|$/)
    const place = at + whole.search(/\S/)
    const isValue = expects === 'value' || expects === 'first'
    const isKey = expects === 'key' || expects === 'firstKey'
    if (isValue && (string ?? plain) !== undefined) expects = 'end'
    else if (isKey && string !== undefined) expects = 'colon'
    else if (expects === 'colon' && sign === ':') expects = 'value'
    else if (isValue && (sign === '[' || sign === '{')) {
      open.push(sign === '[' ? ']' : '}')
      expects = sign === '[' ? 'first' : 'firstKey'
    } else if (expects === 'end' && sign === ',' && open.length > 0) {
      expects = open.at(-1) === ']' ? 'value' : 'key'
    } else if (sign !== '' && sign === open.at(-1) && /end|first/.test(expects)) {
      open.pop()
      expects = 'end'
    } else return place
    at += whole.length
  }
  return text.length
}
