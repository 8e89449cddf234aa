import assert from 'node:assert/strict'
import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'

/** Elements no page may hold, whatever the manuscript says. */
const elements = new Set(
  'script iframe object embed form input base template noscript foreignobject foreignObject animate set link frame'.split(
    ' '
  )
)

const texts: Readonly<Record<string, string>> = {
  script: 'A <script>alert(1)</script> B\n\n<script>\nalert(1)\n</script>\n',
  'event handler': '<b onclick="alert(1)">x</b> <img src=x onerror=alert(1)>',
  frame: '<iframe src="//evil.example"></iframe><object data="//evil.example"></object>',
  'svg and math':
    '<svg onload="alert(1)"><script>alert(1)</script></svg><math href="javascript:alert(1)"><mi>x</mi></math>',
  refresh: '<meta http-equiv="refresh" content="0;url=//evil.example"><base href="//evil.example">',
  form: '<form action="javascript:alert(1)"><input autofocus onfocus="alert(1)"></form>',
  'noscript trick': '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  'style trick': '<style><img src="</style><img src=x onerror=alert(1)//"></style>',
  'math trick':
    '<math><mtext><table><mglyph><style><img src onerror=alert(1)></style></mglyph></table></mtext></math>',
  'comment trick': '<!--><img src=x onerror=alert(1)>-->',
  style: '<span style="position:fixed">x</span>',
  links:
    '[a](javascript:alert(1)) <a href="java&#10;script:alert(1)">b</a> <javascript:alert(1)> [c][r]\n\n[r]: data:text/html,x',
  images:
    '![a](javascript:alert(1)) ![b](//evil.example/x.png) <img src="//evil.example/y.png" srcset="//evil.example/z.png 2x">',
  formula:
    '$\\href{javascript:alert(1)}{x}$ $\\text{<script>alert(1)</script>}$ $\\style{position:fixed}{x}$ $\\includegraphics{//evil.example/x.png}$ $</math><script>alert(1)</script>$',
  key: '@{"><script>alert(1)</script>} [see <script>alert(1)</script> @{x" onclick="alert(1)}]',
  label: '# H {#"><script>alert(1)</script>}\n\n![x](x.svg){#x" width="1%;position:fixed"}',
  'front matter':
    '---\ntitle: </title><script>alert(1)</script>\nlang: \'en" onload="alert(1)\'\nrunning-title: </style><script>alert(1)</script>\nauthor: {name: "<script>alert(1)</script>", orcid: \'" onclick="alert(1)\', email: "javascript:alert(1)", corresponding: true}\n---\n',
  'end of our data': '---\ntitle: "`</script><script>alert(1)</script>`"\n---\n',
  footnote: 'x[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: y'
}

for (const [name, text] of Object.entries(texts)) {
  test(`a page holds no ${name}`, async () => safe(await pageOf(text)))
}

const drawings: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  'event handler': '<rect onload="alert(1)" onclick="alert(1)"/>',
  'foreign object': '<foreignObject><iframe src="//evil.example"/></foreignObject>',
  link: '<a href="javascript:alert(1)"><text>x</text></a>',
  'use of another file':
    '<use href="//evil.example/x.svg#a"/><use xlink:href="http://evil.example/x.svg#a"/>',
  'image of another site': '<image href="//evil.example/x.png"/>',
  paint: '<rect fill="url(//evil.example/x.svg#a)" style="fill:url(http://evil.example/x)"/>',
  'style sheet': '<style>@import "//evil.example/x.css";</style>',
  animation:
    '<animate attributeName="href" values="javascript:alert(1)"/><set attributeName="href" to="javascript:alert(1)"/>'
}

for (const [name, inside] of Object.entries(drawings)) {
  test(`a drawing brings no ${name}`, async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><text>t</text>${inside}</svg>`
    safe(await pageOf('![x](x.svg)', svg))
  })
}

test('raw HTML takes no formula from its place', async () => {
  const page = await pageOf('<div data-formula="0">kept</div>\n\n$x$ two')
  assert.match(page, /kept[\s\S]*<math[\s\S]*two/)
})

test('a drawing with many comments is recognised in no time', {timeout: 20_000}, async () => {
  await pageOf('![x](x.svg)', `${'<!---->'.repeat(500)}x`)
})

test('entities that multiply are not expanded', async () => {
  const entities = Array.from(
    {length: 9},
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`
  )
  const svg = `<!DOCTYPE svg [<!ENTITY l0 "ha">${entities.join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&l9;</text></svg>`
  assert.ok((await pageOf('![x](x.svg)', svg)).length < 100_000)
})

function safe(page: string): void {
  visit(fromHtml(page), 'element', ({tagName, properties}) => {
    assert.ok(!elements.has(tagName), tagName)
    assert.ok(tagName !== 'meta' || properties['httpEquiv']?.toString() !== 'refresh', 'refresh')
    for (const [name, value] of Object.entries(properties)) {
      assert.doesNotMatch(name, /^on[a-z]/i)
      if (/^(?:href|src|srcSet|action|xLinkHref)$/i.test(name)) {
        assert.doesNotMatch(String(value), /^\s*(?:javascript|vbscript|data:text)|evil/i)
      }
      assert.doesNotMatch(
        name === 'title' ? '' : String(value),
        /url\([^#)]|position\s*:\s*fixed.*/i
      )
    }
  })
}

/** The page without its own styles, script and data; test/html/script.test.ts tells what may run. */
async function pageOf(
  text: string,
  drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>'
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-untrusted-'))
  try {
    await cp(join('test', 'cases', 'labels', 'refs.bib'), join(folder, 'refs.bib')).catch(() => {})
    await writeFile(join(folder, 'paper.md'), text)
    await writeFile(join(folder, 'x.svg'), drawing)
    const page = (await html(await compose(join(folder, 'paper.md'), {}, () => {}))).html
    return page
      .replace(/@font-face\{[^}]*\}/g, '')
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '')
      .replace(
        /<\/main><script type="application\/json">[^<]*<\/script><script>[\s\S]*?<\/script><\/body>/,
        '</main></body>'
      )
  } finally {
    await rm(folder, {recursive: true})
  }
}
