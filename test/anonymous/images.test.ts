import assert from 'node:assert/strict'
import {test} from 'node:test'
import {jpegWithout} from '../../src/anonymous/images/jpeg.ts'
import {svgWithout} from '../../src/anonymous/images/svg.ts'
import {readXml} from '../../src/xml.ts'

/** As drawing programs write it. */
const drawn = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:rdf="r" xmlns:cc="c" xmlns:dc="d" xmlns:sodipodi="s" xmlns:inkscape="i" inkscape:version="1.2" sodipodi:docname="jane>koehler.svg">
<metadata id="m"><rdf:RDF><cc:Work rdf:about=""><dc:type rdf:resource="x"/><dc:creator><cc:Agent><dc:title>Jane</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata>
<metadata id="empty"/>
<sodipodi:namedview id="a>b" inkscape:cx="3"><inkscape:page x="0"/><inkscape:page x="9"/></sodipodi:namedview>
<sodipodi:namedview id="b"/>
<rect width="9" height="9" inkscape:label="Jane"/>
</svg>`

test('of a drawing only what is drawn is left, and it can be read', () => {
  const left = new TextDecoder().decode(svgWithout(new TextEncoder().encode(drawn)))
  const svg = readXml(left)
  assert.ok('children' in svg, left)
  assert.deepEqual(svg.children, [{name: 'rect', attrs: {width: '9', height: '9'}, children: []}])
  assert.doesNotMatch(left, /jane|docname|version="1\.2"/i)
})

test('a picture whose EXIF is cut short loses it', () => {
  const [start, exif, picture] = [
    [0xff, 0xd8],
    [0xff, 0xe1, 0, 12, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42],
    [0xff, 0xda, 0, 2, 1, 0xff, 0xd9]
  ] as const
  const left = jpegWithout(Uint8Array.of(...start, ...exif, ...picture))
  assert.deepEqual([...left], [...start, ...picture])
})
