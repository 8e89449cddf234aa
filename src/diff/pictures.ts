import {Buffer} from 'node:buffer'
import type {Asset} from '../article.ts'

type Assets = ReadonlyMap<string, Asset>

/** The files that two versions show. */
export interface Pictures {
  readonly assets: Assets
  /** What a file of the earlier version is called: as the new one calls it where it is the same. */
  readonly formerUrl: (url: string) => string
}

export function picturesOf(before: Assets, after: Assets): Pictures {
  const assets = new Map(after)
  const names = new Map<string, string>()
  for (const [url, asset] of before) {
    const isSame = (other: Asset | undefined) =>
      other && Buffer.compare(other.bytes, asset.bytes) === 0
    const same = isSame(after.get(url)) ? url : [...after].find(([, other]) => isSame(other))?.[0]
    const name = same ?? (after.has(url) ? `before/${url}` : url)
    names.set(url, name)
    if (same === undefined) assets.set(name, asset)
  }
  return {assets, formerUrl: url => names.get(url) ?? url}
}
