/** Stands for cross-fetch in the bundle (package.json, `build:node`): the formatter has no way to the network. */
// biome-ignore lint/style/noDefaultExport: cross-fetch has one
export default function noFetch(): never {
  throw new Error('Nothing is fetched')
}
