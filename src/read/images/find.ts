import {extname} from 'node:path'
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
