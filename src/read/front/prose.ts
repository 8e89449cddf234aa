import type {ListItem, Root} from 'mdast'
import type {VFile} from 'vfile'
import {parse, parseWords} from '../markdown/parse.ts'
import {smarten} from '../markdown/smart.ts'
import type {Keys} from './keys/key.ts'
import type {Path, Reader} from './reader.ts'
import {shift} from './shift.ts'
import type {FrontMatter} from './yaml.ts'

/** Reads texts in Markdown that stand in the front matter, with the places they have in the paper. */
export interface ProseReader {
  /** A text in Markdown. */
  text<T extends Keys>(reader: Reader<T>, key: keyof T & string, lang: string): Root | undefined
  /** Words in one paragraph: what begins like a list or a heading is text. */
  words<T extends Keys>(reader: Reader<T>, key: keyof T & string, lang: string): Root | undefined
  /** A list of texts; one in Markdown that holds a list is taken as it is. */
  list<T extends Keys>(reader: Reader<T>, key: keyof T & string, lang: string): Root | undefined
}

/**
 * Reports: what `parse` does.
 */
export function proseReader(yaml: FrontMatter, file: VFile): ProseReader {
  return {text, words, list}

  function text<T extends Keys>(
    reader: Reader<T>,
    key: keyof T & string,
    lang: string
  ): Root | undefined {
    const source = reader.text(key)
    return source === undefined ? undefined : proseAt(reader.pathOf(key), source, lang)
  }

  function words<T extends Keys>(
    reader: Reader<T>,
    key: keyof T & string,
    lang: string
  ): Root | undefined {
    const source = reader.text(key)
    return source === undefined ? undefined : proseAt(reader.pathOf(key), source, lang, parseWords)
  }

  function list<T extends Keys>(
    reader: Reader<T>,
    key: keyof T & string,
    lang: string
  ): Root | undefined {
    if (!Array.isArray(reader.raw(key))) return text(reader, key, lang)
    const items = reader.texts(key).map((source, index): ListItem => {
      const {children} = proseAt([...reader.pathOf(key), index], source, lang)
      return {type: 'listItem', spread: false, children: children as ListItem['children']}
    })
    return {type: 'root', children: [{type: 'list', spread: false, children: items}]}
  }

  function proseAt(path: Path, source: string, lang: string, parser = parse): Root {
    const written = yaml.textAsWritten(...path)
    const root = parser(written?.text ?? source, file)
    smarten(root, written?.text ?? source, lang)
    const at = yaml.placeOf(...path)?.start
    shift(root, written ?? {line: at?.line ?? 1, indents: []})
    return root
  }
}
