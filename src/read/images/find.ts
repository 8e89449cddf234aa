import {readdir} from 'node:fs/promises'
import {basename, dirname, extname, join, resolve, sep} from 'node:path'
import {nearest} from '../../nearest.ts'
import {type FileRead, type Project, readInside} from '../project.ts'

/** Drawings before pictures: lines stay sharp at any size. */
const endings = ['svg', 'pdf', 'png', 'jpg', 'jpeg', 'webp', 'avif', 'gif']

/** An image file by its name; of `map.*` and `map` the best that is there. */
export async function findImage(project: Project, name: string): Promise<FileRead> {
  const found = name.endsWith('.*') ? undefined : await readInside(project, name)
  const isOpen = name.endsWith('.*') || (found?.is === 'missing' && extname(name) === '')
  if (found && !isOpen) return found
  const stem = name.replace(/\.\*$/, '')
  for (const ending of endings) {
    const file = await readInside(project, `${stem}.${ending}`)
    if (file.is !== 'missing') return file
  }
  return {is: 'missing'}
}

const shows = new RegExp(`\\.(?:${endings.join('|')})$`, 'i')

/** The images that may be meant by the name of one that is missing: beside it, else of that name a folder below. */
export async function imagesLike(name: string, {folder, root}: Project): Promise<string[]> {
  const place = resolve(folder, dirname(name))
  if (place !== root && !place.startsWith(root + sep)) return []
  const beside = (await namesIn(place)).filter(one => shows.test(one))
  const near = nearest(basename(name), beside, 2, 0.34).map(one => join(dirname(name), one))
  if (near.length > 0) return near
  const folders = (await namesIn(folder)).filter(one => !/^[._]|^node_modules$|\./.test(one))
  const below = await Promise.all(
    folders.map(async one =>
      (await namesIn(join(folder, one))).includes(basename(name)) ? one : []
    )
  )
  return below.flat().map(one => `${one}/${basename(name)}`)
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((): string[] => [])
}
