/** Make the face for ordinary formulas, with its licence beside it: `dist/stix-core.woff2`. */
import {copyFile, mkdir, readFile, stat, writeFile} from 'node:fs/promises'
import subset from 'subset-font'
import {core} from '../src/read/mathface.ts'

const from = new URL('../node_modules/@fontsource/stix-two-math/', import.meta.url)
const whole = new URL('files/stix-two-math-latin-400-normal.woff2', from)
const to = new URL('../dist/stix-core.woff2', import.meta.url)
const made = [to, new URL('../src/read/mathface.ts', import.meta.url), whole].map(
  async file => (await stat(file).catch(() => undefined))?.mtimeMs
)
const [last, ...sources] = await Promise.all(made)
// A few seconds that hardly any build needs.
if (last === undefined || sources.some(source => source !== undefined && source > last)) {
  const characters = core.flatMap(([first, end]) =>
    Array.from({length: end - first + 1}, (_, place) => String.fromCodePoint(first + place))
  )
  const face = await subset(await readFile(whole), characters.join(''), {targetFormat: 'woff2'})
  await mkdir(new URL('.', to), {recursive: true})
  await writeFile(to, face)
  await copyFile(new URL('LICENSE', from), new URL('stix-core.LICENSE', to))
}
