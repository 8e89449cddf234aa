import type {Root} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Meta, TitleMatter} from '../../article.ts'
import {report} from '../../rules.ts'
import {parse} from '../markdown/parse.ts'
import {smarten, smartText} from '../markdown/smart.ts'
import {readAffiliations, readAuthors} from './authors.ts'
import {isCalendarDay, languageTag} from './language.ts'
import {nocite} from './nocite.ts'
import {shift} from './shift.ts'
import {checkStray} from './stray.ts'
import {type FrontMatter, readYaml} from './yaml.ts'

export interface Front {
  readonly meta: Meta
  readonly bibliography: readonly NamedFile[]
  readonly csl?: string
  /** The paper's language where it says one; `meta.lang` is English otherwise. */
  readonly language?: string
  readonly yaml: FrontMatter
}

/** A bibliography file the front matter names. */
export interface NamedFile {
  /** As written. */
  readonly path: string
  readonly at: Position | undefined
  /** Its own name, by which a list asks for it: `bibliography: {sources: a.bib}`. */
  readonly name?: string
}

/**
 * Take the front matter off the tree.
 *
 * Reports: `front-matter-valid`.
 */
export function readFront(tree: Root, file: VFile): Front {
  const first = tree.children[0]
  const isYaml = first?.type === 'yaml'
  const yaml = readYaml(isYaml ? first.value : '', (first?.position?.start.line ?? 1) + 1, file)
  if (isYaml) tree.children.shift()
  checkStray(tree, file)
  const {values} = yaml
  const matter = titleMatter([])
  const title = matter.title ?? firstHeading(tree) ?? ''
  const affiliations = readAffiliations(values)
  const paper = text('papersize')?.toLowerCase() ?? 'a4'
  if (paper !== 'a4' && paper !== 'letter') {
    report(file, 'front-matter-valid', `Unknown paper size \`${paper}\``, {
      at: yaml.placeOf('papersize'),
      found: paper,
      expected: ['a4', 'letter'],
      note: 'Use `papersize: a4` or `papersize: letter`.'
    })
  }
  const date = day()
  const referenceTitle = text('reference-section-title')
  const csl = text('csl')
  const nociteAt = yaml.placeOf('nocite')
  const notesAfterPunctuation = flag('notes-after-punctuation')
  return {
    meta: {
      ...matter,
      title,
      authors: readAuthors(values, affiliations, yaml, file),
      affiliations: affiliations.map(({name}) => name),
      translations: list('translations').map((_, index) => titleMatter(['translations', index])),
      runningTitle: text('running-title') ?? text('short-title') ?? text('short_title') ?? title,
      paper: paper === 'letter' ? 'letter' : 'a4',
      numberSections: values['number-sections'] === true || values['numbersections'] === true,
      ...(values['cited-on-pages'] === true && {citedOnPages: true}),
      nocite: nocite(values['nocite']),
      ...(nociteAt && {nociteAt}),
      ...(bySection() && {bibliographyBySection: true}),
      ...(notesAfterPunctuation !== undefined && {notesAfterPunctuation}),
      ...(date !== undefined && {date}),
      ...(referenceTitle !== undefined && {referenceTitle})
    },
    bibliography: bibliographies(),
    ...(csl !== undefined && {csl}),
    ...(values['lang'] !== undefined && {language: matter.lang}),
    yaml
  }

  function valueAt(path: readonly (string | number)[]): unknown {
    return path.reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string | number, unknown>)[key]
          : undefined,
      values
    )
  }

  function text(...path: (string | number)[]): string | undefined {
    const value = valueAt(path)
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value === 'string') return value.trim()
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    report(file, 'front-matter-valid', `\`${path.join('.')}\` takes a text`, {
      at: yaml.placeOf(...path),
      note: 'A text that holds a colon goes between quotes.'
    })
    return undefined
  }

  function flag(name: string): boolean | undefined {
    const value = values[name]
    if (value === undefined || value === null || typeof value === 'boolean')
      return value ?? undefined
    report(file, 'front-matter-valid', `\`${name}\` takes true or false`, {
      at: yaml.placeOf(name),
      found: String(value),
      expected: ['true', 'false']
    })
    return undefined
  }

  function bySection(): boolean {
    const by = text('bibliography-by')
    if (by === undefined || by === 'section') return by === 'section'
    report(file, 'front-matter-valid', `A bibliography is not divided by \`${by}\``, {
      at: yaml.placeOf('bibliography-by'),
      found: by,
      expected: ['section'],
      note: 'Write bibliography-by: section. Lists by type or keyword stand in the text: ::: {.bibliography type=book}'
    })
    return false
  }

  function list(...path: (string | number)[]): readonly unknown[] {
    const value = valueAt(path)
    if (value === undefined || value === null) return []
    return Array.isArray(value) ? value : [value]
  }

  function strings(...path: (string | number)[]): string[] {
    const value = valueAt(path)
    if (typeof value === 'string' && path.at(-1) === 'keywords') {
      return value.split(/[,;،؛]\s*/).filter(Boolean)
    }
    return list(...path).flatMap((item, index) => {
      if (typeof item !== 'object') return [String(item)]
      report(file, 'front-matter-valid', `\`${path.join('.')}\` takes texts`, {
        at: yaml.placeOf(...path, index) ?? yaml.placeOf(...path),
        note: `Write it as one text or as a list: ${path.at(-1)}: [one, two]`
      })
      return []
    })
  }

  function bibliographies(): NamedFile[] {
    const value = values['bibliography']
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
    const paths = isMap
      ? Object.keys(value).map(name => ['bibliography', name])
      : [['bibliography']]
    return paths.flatMap(path =>
      strings(...path).map((file, index) => ({
        path: file,
        at: yaml.placeOf(...path, index) ?? yaml.placeOf(...path),
        ...(path[1] !== undefined && {name: path[1]})
      }))
    )
  }

  function language(path: readonly (string | number)[]): string {
    const written = text(...path, 'lang')
    const tag = written === undefined ? 'en' : languageTag(written)
    if (tag !== undefined) return tag
    report(file, 'front-matter-valid', `\`${written}\` is not a language tag`, {
      at: yaml.placeOf(...path, 'lang'),
      ...(written !== undefined && {found: written}),
      note: 'Write a tag such as `en`, `en-GB`, `ar` or `de`.'
    })
    return 'en'
  }

  function day(): string | undefined {
    const date = text('date')
    if (date === undefined || isCalendarDay(date)) return date
    report(file, 'front-matter-valid', `There is no day \`${date}\``, {
      at: yaml.placeOf('date'),
      found: date,
      note: 'Write the date as year-month-day, e.g. 2026-11-24.'
    })
    return undefined
  }

  function titleMatter(path: readonly (string | number)[]): TitleMatter {
    const title = text(...path, 'title')
    const subtitle = text(...path, 'subtitle')
    const abstract = text(...path, 'abstract')
    const tags = strings(...path, 'keywords')
    const lang = language(path)
    return {
      lang,
      keywords: tags.length > 0 ? tags : strings(...path, 'tags'),
      ...(title !== undefined && {title: smartText(title, lang)}),
      ...(subtitle !== undefined && {subtitle: smartText(subtitle, lang)}),
      ...(abstract !== undefined && {abstract: prose(path, abstract, lang)})
    }
  }

  function prose(path: readonly (string | number)[], source: string, lang: string): Root {
    const written = yaml.textAsWritten(...path, 'abstract')
    const root = parse(written?.text ?? source, file)
    smarten(root, written?.text ?? source, lang)
    const at = yaml.placeOf(...path, 'abstract')?.start
    shift(root, written ?? {line: at?.line ?? 1, indents: []})
    return root
  }
}

function firstHeading(tree: Root): string | undefined {
  const index = tree.children.findIndex(node => node.type === 'heading' && node.depth === 1)
  const heading = tree.children[index]
  const ones = tree.children.filter(node => node.type === 'heading' && node.depth === 1)
  const only = heading?.type === 'heading' && ones.length === 1 && index === 0
  const words = only ? heading.children.map(child => ('value' in child ? child.value : '')) : []
  if (words.length === 0 || words.includes('')) return undefined
  tree.children.shift()
  return words.join('')
}
