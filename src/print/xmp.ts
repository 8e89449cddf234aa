import type {Page} from '../article.ts'

/** The page's metadata as an XMP packet (ISO 16684-1). */
export function writeXmp(page: Page, producer: string, date: string | undefined): string {
  const {title, authors, keywords, lang, rights, doi} = page
  const facts = [
    element('dc:format', 'application/pdf'),
    element('dc:title', list('Alt', [title], ' xml:lang="x-default"')),
    authors.length > 0 && element('dc:creator', list('Seq', authors)),
    keywords.length > 0 && element('dc:subject', list('Bag', keywords)),
    lang && element('dc:language', list('Bag', [lang])),
    doi !== undefined && element('dc:identifier', escaped(`https://doi.org/${doi}`)),
    rights && element('dc:rights', list('Alt', [rights.text], ' xml:lang="x-default"')),
    rights?.url !== undefined && element('xmpRights:WebStatement', escaped(rights.url)),
    keywords.length > 0 && element('pdf:Keywords', escaped(keywords.join('; '))),
    element('pdf:Producer', escaped(producer)),
    element('xmp:CreatorTool', 'Offprint'),
    date && element('xmp:CreateDate', date),
    date && element('xmp:ModifyDate', date)
  ].filter(fact => typeof fact === 'string' && fact !== '')
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
${facts.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

function list(kind: 'Alt' | 'Seq' | 'Bag', values: readonly string[], attributes = ''): string {
  const items = values.map(value => `<rdf:li${attributes}>${escaped(value)}</rdf:li>`)
  return `<rdf:${kind}>${items.join('')}</rdf:${kind}>`
}

function escaped(text: string): string {
  return [...text]
    .filter(isXmlCharacter)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** XML 1.0, production 2: no controls, no halves of a surrogate pair. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
}
