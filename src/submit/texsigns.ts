/** Combining sign → the command of TeX that sets it on a letter. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k'
}

const signs: Readonly<Record<string, string>> = {
  ß: '{\\ss}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  ı: '{\\i}',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '--',
  '—': '---',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u00ad': '',
  '\u200b': '',
  '\u200e': '',
  '\u200f': ''
}

/**
 * A text in ASCII, its accents and its small numbers as TeX has them: `Müller` → `M\"{u}ller`, `H₂O` → `H$_2$O`. What has no such
 * form stays.
 */
export function inAscii(text: string): string {
  const placed = text
    .normalize('NFC')
    .replace(/[²³¹\u2070-\u207b]+/g, signs => placedAt('^', signs))
    .replace(/[\u2080-\u208b]+/g, signs => placedAt('_', signs))
  return [...placed].map(ascii).join('')
}

function placedAt(place: '^' | '_', small: string): string {
  const plain = small.normalize('NFKC').replace('−', '-')
  return `$${place}${plain.length === 1 ? plain : `{${plain}}`}$`
}

function ascii(sign: string): string {
  if (sign.charCodeAt(0) < 128) return sign
  const known = signs[sign]
  if (known !== undefined) return known
  const [base = '', ...marks] = sign.normalize('NFD')
  const commands = marks.map(mark => accents[mark])
  if (!/^[A-Za-z]$/.test(base) || marks.length === 0 || commands.includes(undefined)) return sign
  return commands.reduce<string>((tex, command) => `\\${command}{${tex}}`, base)
}
