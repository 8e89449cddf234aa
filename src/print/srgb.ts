/** A point or a colour: three numbers. */
type Triple = readonly [number, number, number]

/** Chromaticities of sRGB's red, green, blue and white (IEC 61966-2-1, 4.2; ITU-R BT.709, 1.3 and 1.4). */
const primaries: readonly (readonly [number, number])[] = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06]
]
const white = [0.3127, 0.329] as const

/** The white of the profile connection space (ICC.1:2010, 6.3.4.3). */
const connection: Triple = [0.9642, 1, 0.8249]

/** The cone responses of the linear Bradford transform (ICC.1:2010, annex E.3). */
const bradford: readonly Triple[] = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296]
]

/** Exponent and coefficients of sRGB's curve (IEC 61966-2-1, 5.2), as ICC.1:2010, 10.16, type 3 orders them. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

/** An ICC profile of sRGB, version 4: a matrix and a curve. The same bytes each time. */
export function srgbProfile(): Buffer {
  const adaptation = adaptTo(xyz(white), connection)
  const columns = multiply(adaptation, colorants())
  const colour = (index: number) => xyzTag(columns.map(line => line[index] ?? 0))
  const tone = tag('para', [0x00030000, ...curve.map(fixed)])
  return profile([
    ['desc', text('sRGB')],
    ['cprt', text('No copyright')],
    ['wtpt', xyzTag(connection)],
    ['chad', tag('sf32', adaptation.flat().map(fixed))],
    ['rXYZ', colour(0)],
    ['gXYZ', colour(1)],
    ['bXYZ', colour(2)],
    ['rTRC', tone],
    ['gTRC', tone],
    ['bTRC', tone]
  ])
}

/** ICC.1:2010, 7: header, table of tags, tags. */
function profile(tags: readonly (readonly [string, Buffer])[]): Buffer {
  const header = Buffer.alloc(128)
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length)
  const parts: Buffer[] = []
  let at = header.length + table.length
  const placed = new Map<Buffer, number>()
  for (const [index, [name, body]] of tags.entries()) {
    const place = placed.get(body) ?? at
    if (!placed.has(body)) {
      const padded = Buffer.alloc(Math.ceil(body.length / 4) * 4)
      body.copy(padded)
      parts.push(padded)
      placed.set(body, at)
      at += padded.length
    }
    table.write(name, 4 + index * 12, 'latin1')
    table.writeUInt32BE(place, 8 + index * 12)
    table.writeUInt32BE(body.length, 12 + index * 12)
  }
  header.writeUInt32BE(at, 0)
  header.writeUInt32BE(0x04200000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  // A date is asked for: that of the standard.
  for (const [index, part] of [1999, 10, 1].entries()) header.writeUInt16BE(part, 24 + index * 2)
  header.write('acsp', 36, 'latin1')
  for (const [index, part] of connection.entries()) header.writeInt32BE(fixed(part), 68 + index * 4)
  return Buffer.concat([header, table, ...parts])
}

function tag(type: string, numbers: readonly number[]): Buffer {
  const body = Buffer.alloc(8 + numbers.length * 4)
  body.write(type, 'latin1')
  for (const [index, number] of numbers.entries()) body.writeInt32BE(number, 8 + index * 4)
  return body
}

const xyzTag = (values: readonly number[]) => tag('XYZ ', values.map(fixed))

/** A `multiLocalizedUnicodeType` (10.13) with one text, in English. */
function text(value: string): Buffer {
  const letters = Buffer.from(value, 'utf16le').swap16()
  const english = Buffer.from('enUS').readInt32BE()
  return Buffer.concat([tag('mluc', [1, 12, english, letters.length, 28]), letters])
}

/** A number as s15Fixed16 (4.6). */
const fixed = (value: number) => Math.round(value * 0x10000)

const xyz = ([x, y]: readonly [number, number]): Triple => [x / y, 1, (1 - x - y) / y]

/** XYZ of the three primaries, as bright as they make the white together. */
function colorants(): Triple[] {
  const columns = primaries.map(xyz)
  const matrix = transposed(columns)
  const shares = apply(inverse(matrix), xyz(white))
  return matrix.map(line => times(line, shares))
}

function adaptTo(from: Triple, to: Triple): Triple[] {
  const [seen, wanted] = [apply(bradford, from), apply(bradford, to)]
  const scaled = bradford.map((line, index) => {
    const factor = (wanted[index] ?? 1) / (seen[index] ?? 1)
    return times(line, [factor, factor, factor])
  })
  return multiply(inverse(bradford), scaled)
}

const times = (one: Triple, other: Triple): Triple => [
  one[0] * other[0],
  one[1] * other[1],
  one[2] * other[2]
]

const sum = ([one, two, three]: Triple) => one + two + three

function apply(matrix: readonly Triple[], vector: Triple): Triple {
  const [one = 0, two = 0, three = 0] = matrix.map(line => sum(times(line, vector)))
  return [one, two, three]
}

function transposed(matrix: readonly Triple[]): Triple[] {
  return [0, 1, 2].map(index => {
    const [one = 0, two = 0, three = 0] = matrix.map(line => line[index] ?? 0)
    return [one, two, three]
  })
}

function multiply(one: readonly Triple[], other: readonly Triple[]): Triple[] {
  const columns = transposed(other)
  return one.map(line => apply(columns, line))
}

const cross = (one: Triple, other: Triple): Triple => [
  one[1] * other[2] - one[2] * other[1],
  one[2] * other[0] - one[0] * other[2],
  one[0] * other[1] - one[1] * other[0]
]

function inverse(matrix: readonly Triple[]): Triple[] {
  const none: Triple = [0, 0, 0]
  const [a = none, b = none, c = none] = matrix
  const columns = [cross(b, c), cross(c, a), cross(a, b)]
  const determinant = sum(times(a, columns[0] ?? none))
  return transposed(
    columns.map(column => times(column, [1 / determinant, 1 / determinant, 1 / determinant]))
  )
}
