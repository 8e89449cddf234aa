import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Face, Theme} from '../article.ts'
import {matterWordsOf} from '../matterwords.ts'
import {nounsOf} from '../nouns.ts'
import {dependencyFolder} from '../package.ts'
import {wordsOf} from '../words.ts'
import {type Project, readInside} from './project.ts'

/**
 * Scripts that the faces of the theme do not hold, and the package of Fontsource an author installs for each: they
 * are too large to come with every Offprint.
 */
const packages: Readonly<Record<string, string>> = {
  Hiragana: 'jp',
  Katakana: 'jp',
  Hangul: 'kr',
  Hebrew: 'hebrew',
  Devanagari: 'devanagari',
  Bengali: 'bengali',
  Tamil: 'tamil',
  Thai: 'thai',
  Armenian: 'armenian',
  Georgian: 'georgian',
  Ethiopic: 'ethiopic'
}

const foreign = new RegExp(
  `[\\p{Script=Han}${Object.keys(packages)
    .map(script => `\\p{Script=${script}}`)
    .join('')}]`,
  'u'
)

/** Marks of punctuation and letters of full width, which stand in the faces of their scripts. */
const wide = /[\u3000-\u303F\u30FB\u30FC\uFE10-\uFE6F\uFF00-\uFFEF]/u

/** The faces for other scripts that are installed beside Offprint or in the author's project. */
export interface ScriptFaces {
  /**
   * The package whose face has a character.
   *
   * @param lang BCP 47 tag of the passage: Chinese and Japanese write the same character differently.
   * @returns Its name and whether it is there; undefined for a character of no such script.
   */
  packageFor(
    char: string,
    lang: string
  ): {readonly name: string; readonly isThere: boolean} | undefined
  /**
   * The theme with the faces for the characters of a text: of each package those parts alone that hold one of them.
   *
   * @param lang BCP 47 tag of the paper.
   */
  addTo(theme: Theme, text: string, lang: string): Promise<Theme>
}

/** The folder of a package, and how its files are read; those of the project must not lead out of it by a link. */
interface Installed {
  read(file: string): Promise<Buffer | undefined>
}

export function openScriptFaces(project: Project): ScriptFaces {
  const installed = new Map<string, Installed | undefined>()
  const used = new Set<string>()

  return {
    packageFor(char, lang) {
      if (!foreign.test(char)) return undefined
      const suffixes = suffixesFor(char, lang)
      const suffix = suffixes.find(find)
      if (suffix !== undefined) used.add(suffix)
      const name = suffix ?? suffixes[0]
      return name === undefined ? undefined : {name: nameOf(name), isThere: suffix !== undefined}
    },

    async addTo(theme, text, lang) {
      if (!foreign.test(text)) return theme
      const words = JSON.stringify([wordsOf(lang), matterWordsOf(lang), nounsOf(lang)])
      const chars = [...new Set(text + words)]
      for (const char of chars.filter(char => foreign.test(char))) {
        const suffixes = suffixesFor(char, lang)
        const suffix = suffixes.some(one => used.has(one)) ? undefined : suffixes.find(find)
        if (suffix !== undefined) used.add(suffix)
      }
      const codes = chars
        .filter(char => foreign.test(char) || wide.test(char))
        .map(char => char.codePointAt(0) ?? 0)
      const read = [...used].sort().map(suffix => readPackage(find(suffix), codes))
      const faces = (await Promise.all(read)).flat()
      if (faces.length === 0) return theme
      const families = [...new Set(faces.map(({family}) => `"${family}"`))].join(', ')
      return {
        ...theme,
        css: `:root{--other-scripts:${families}}\n${theme.css}`,
        faces: [...theme.faces, ...faces]
      }
    }
  }

  function find(suffix: string): Installed | undefined {
    if (!installed.has(suffix)) installed.set(suffix, locate(join(...nameOf(suffix).split('/'))))
    return installed.get(suffix)
  }

  function locate(name: string): Installed | undefined {
    const own = join('node_modules', name)
    if (existsSync(join(project.root, own, 'package.json'))) {
      return {
        async read(file) {
          const found = await readInside(project, join(own, file), [project.root])
          return found.is === 'read' ? found.bytes : undefined
        }
      }
    }
    const folder = dependencyFolder(name)
    return folder === undefined ? undefined : {read: file => readFile(join(folder, file))}
  }
}

function nameOf(suffix: string): string {
  return `@fontsource/noto-serif-${suffix}`
}

/** The packages that have a character, the best first. */
function suffixesFor(char: string, lang: string): readonly string[] {
  if (/\p{Script=Han}/u.test(char)) {
    if (/^zh\b.*-(?:Hant|TW|HK|MO)\b/i.test(lang)) return ['tc']
    const language = {ja: 'jp', zh: 'sc', ko: 'kr'}[lang.split('-')[0] ?? '']
    return language === undefined ? ['jp', 'sc', 'tc', 'kr'] : [language]
  }
  const script = Object.keys(packages).find(name =>
    new RegExp(`\\p{Script=${name}}`, 'u').test(char)
  )
  const suffix = script === undefined ? undefined : packages[script]
  return suffix === undefined ? [] : [suffix]
}

/** Both weights, since every paper has bold words. */
async function readPackage(
  installed: Installed | undefined,
  codes: readonly number[]
): Promise<Face[]> {
  const faces = ([400, 700] as const).map(async weight => {
    const css = String((await installed?.read(`${weight}.css`)) ?? '')
    const parts = [...css.matchAll(part)].filter(([, , , range = '']) => {
      const holds = inRange(range)
      return codes.some(holds)
    })
    return Promise.all(
      parts.map(async ([, family = '', file = '', range = '']): Promise<Face[]> => {
        const bytes = await installed?.read(join('files', file))
        const data = bytes?.toString('base64')
        return data === undefined ? [] : [{family, weight, style: 'normal', range, data}]
      })
    )
  })
  return (await Promise.all(faces)).flat(2)
}

/** A part of a family as Fontsource's style sheets give it; its file is one of the package's own folder. */
const part =
  /font-family: '([\w ]+)';[^}]*?url\(\.\/files\/([\w-]+\.woff2)\)[^}]*?unicode-range: ([U+\dA-Fa-f,?-]+);/g

function inRange(range: string): (code: number) => boolean {
  const spans = range.split(',').map(span => {
    const [from = '', to = from] = span.replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return code => spans.some(([from, to]) => code >= from && code <= to)
}
