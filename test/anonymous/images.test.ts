import assert from 'node:assert/strict'
import {test} from 'node:test'
import {gifWithout} from '../../src/anonymous/images/gif.ts'
import {jpegWithout} from '../../src/anonymous/images/jpeg.ts'
import {svgWithout} from '../../src/anonymous/images/svg.ts'
import {webpWithout} from '../../src/anonymous/images/webp.ts'
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

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

test('of a WebP the picture and the way it lies are left', () => {
  const chunk = (type: string, data: Uint8Array | string): Buffer => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(data.length)
    const rest = data.length % 2 === 1 ? '\0' : ''
    return Buffer.concat([latin(type), size, Buffer.from(data as string, 'latin1'), latin(rest)])
  }
  const file = (...chunks: readonly Buffer[]): Buffer =>
    chunk('RIFF', Buffer.concat([latin('WEBP'), ...chunks]))
  const exif = latin('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0')
  const flags = (says: number) => chunk('VP8X', Buffer.concat([Buffer.of(says), Buffer.alloc(9)]))
  const picture = chunk('VP8 ', 'abc')
  const told = file(
    flags(0x1c),
    picture,
    chunk('EXIF', Buffer.concat([exif, latin('Jane')])),
    chunk('XMP ', 'Jane')
  )
  const left = webpWithout(Buffer.concat([told, latin('Jane')]))
  assert.deepEqual(Buffer.from(left), file(flags(0x18), picture, chunk('EXIF', exif)))
  assert.deepEqual(Buffer.from(webpWithout(file(picture))), file(picture))
})

test('of a GIF the picture and how often it runs are left', () => {
  const head = latin('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff')
  const film = latin('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0')
  const picture = latin('!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0')
  const comment = latin('!\xfe\x04Jane\0')
  const program = latin('!\xff\x0bXMP DataXMP\x04Jane\0')
  const end = latin(';')
  const left = gifWithout(Buffer.concat([head, film, comment, program, picture, end, comment]))
  assert.deepEqual(Buffer.from(left), Buffer.concat([head, film, picture, end]))
})
