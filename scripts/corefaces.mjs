/** Make the faces for ordinary text and formulas (`src/read/corefaces.ts`), in `dist/` with their licences beside them. */
import {copyFile, mkdir, readFile, stat, writeFile} from 'node:fs/promises'
import subset from 'subset-font'
import {coreFaces} from '../src/read/corefaces.ts'

const dist = new URL('../dist/', import.meta.url)
const list = new URL('../src/read/corefaces.ts', import.meta.url)
await mkdir(dist, {recursive: true})

for (const {built, package: name, file, holds} of coreFaces) {
  const from = new URL(`../node_modules/${name}/`, import.meta.url)
  const whole = new URL(file, from)
  const to = new URL(built, dist)
  const [last, ...sources] = await Promise.all([to, list, whole].map(changed))
  // A few seconds that hardly any build needs.
  if (last !== undefined && sources.every(source => source < last)) continue
  const characters = holds.flatMap(([first, end]) =>
    Array.from({length: end - first + 1}, (_, place) => String.fromCodePoint(first + place))
  )
  const face = await subset(await readFile(whole), characters.join(''), {targetFormat: 'woff2'})
  await writeFile(to, face)
  await copyFile(new URL('LICENSE', from), new URL(built.replace('woff2', 'LICENSE'), dist))
}

async function changed(file) {
  return (await stat(file).catch(() => undefined))?.mtimeMs
}
