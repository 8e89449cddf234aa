import type {Page} from '../article.ts'
import type {Standard} from './standard/standards.ts'

/**
 * The page's metadata as an XMP packet (ISO 16684-1).
 *
 * @param met The standards that the file says it meets.
 */
export function writeXmp(
  page: Page,
  producer: string,
  date: string | undefined,
  met: readonly Standard[]
): string {
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
    date && element('xmp:ModifyDate', date),
    ...identify(met)
  ].filter(fact => typeof fact === 'string' && fact !== '')
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
${facts.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

/** ISO 19005-2, 6.6.4 and 6.6.2.3.3: an archive must describe what PDF/UA calls itself (ISO 14289-1, 5). */
function identify(met: readonly Standard[]): string[] {
  const archive = met.find(standard => standard !== 'ua-1')
  const facts: string[] = []
  if (archive !== undefined) {
    facts.push(element('pdfaid:part', archive.charAt(2)), element('pdfaid:conformance', 'U'))
  }
  if (met.includes('ua-1')) {
    facts.push(element('pdfuaid:part', '1'))
    if (archive !== undefined) facts.push(element('pdfaExtension:schemas', accessSchema))
  }
  return facts
}

const accessSchema =
  '<rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>' +
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq>' +
  '</pdfaSchema:property></rdf:li></rdf:Bag>'

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
