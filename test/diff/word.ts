import type {Change} from '../../src/tree.ts'

/**
 * The paragraphs of a document for Word, its notes where they are called: as it reads when all tracked changes are accepted
 * (without what went) or rejected (without what came).
 *
 * @see ISO/IEC 29500-1, 17.13.5
 */
export function wordText(parts: ReadonlyMap<string, string>, without: Change): string[] {
  const [gone, kept] =
    without === 'deletion'
      ? ['(?:del|moveFrom)', '(?:ins|moveTo)']
      : ['(?:ins|moveTo)', '(?:del|moveFrom)']
  const document = left(parts.get('word/document.xml') ?? '')
  const notes = new Map(
    Array.from(
      left(parts.get('word/footnotes.xml') ?? '').matchAll(
        /<w:footnote [^>]*w:id="(\d+)"[^>]*>([\s\S]*?)<\/w:footnote>/g
      ),
      ([, id = '', note = '']) => [id, lines(note).join(' ')]
    )
  )
  return lines(document).filter(line => line !== '')

  /** What is left of a part. */
  function left(xml: string): string {
    return xml
      .replace(
        new RegExp(
          `<w:tr>(?:(?!</w:tr>)[\\s\\S])*?<w:trPr>(?:(?!</w:trPr>)[\\s\\S])*<w:${gone} [^>]*/>[\\s\\S]*?</w:tr>`,
          'g'
        ),
        ''
      )
      .replace(
        new RegExp(
          `<w:tc><w:tcPr>(?:(?!</w:tcPr>)[\\s\\S])*<w:cell${without === 'deletion' ? 'Del' : 'Ins'} [\\s\\S]*?</w:tc>`,
          'g'
        ),
        ''
      )
      .replace(new RegExp(`<w:${gone} [^>]*[^/]>[\\s\\S]*?</w:${gone}>`, 'g'), '')
      .replace(new RegExp(`</?w:${kept}(?: [^>]*[^/])?>`, 'g'), '')
  }

  function lines(xml: string): string[] {
    const made = ['']
    for (const [paragraph] of xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)) {
      // A paragraph whose end went grows together with the next.
      const isGone = new RegExp(`<w:rPr><w:${gone} [^>]*/>`).test(
        /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(paragraph)?.[0] ?? ''
      )
      made.push(`${made.pop()}${said(paragraph)}`)
      if (!isGone) made.push('')
    }
    return made
  }

  function said(paragraph: string): string {
    return Array.from(
      paragraph.matchAll(
        /<(?:w:t|w:delText|m:t)(?: [^>]*)?>([^<]*)<|<w:footnoteReference w:id="(\d+)"|<w:drawing>[\s\S]*?descr="([^"]*)"/g
      ),
      ([, text, note, picture]) =>
        text ?? (note === undefined ? `<${picture}>` : `[${notes.get(note)}]`)
    ).join('')
  }
}
