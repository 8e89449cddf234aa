import type {VFile} from 'vfile'
import type {CslItem, LibraryEntry, WrittenEntry, WrittenField} from '../article.ts'
import type {Finding, RuleId} from '../rules.ts'

/** An entry that the paper prints. */
export interface Checked extends LibraryEntry {
  readonly item: CslItem
  /** Its words, when it stands in a .bib. */
  readonly tex?: WrittenEntry
}

/** What is to be said about an entry. */
export interface Remark extends Finding {
  readonly file: VFile
  readonly rule: RuleId
  readonly reason: string
  /** What mends it without judgement. */
  readonly mend?: Mend
}

/** Changes inside one field of a .bib, or one piece of the paper's text. */
export interface Mend {
  readonly key: string
  readonly name: string
  readonly field: WrittenField
  /** In their order; none touches another. */
  readonly edits: readonly Edit[]
}

/** Text to set in the place of other text; ASCII, so that it is the same in every encoding. */
export interface Edit {
  /** Counted from the start of the field's value; negative for its brace. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A text of an entry: of a .bib the field as written, of other kinds what the reader made of it. */
export interface Said {
  readonly name: string
  readonly value: string
  /** Only of a .bib. */
  readonly field?: WrittenField
}

/**
 * What an entry says in a field.
 *
 * @param names Names of the field in a .bib; the first that is there counts.
 * @param variable The CSL variable elsewhere.
 */
export function said(entry: Checked, names: readonly string[], variable: string): Said | undefined {
  if (entry.tex) {
    const name = names.find(one => entry.tex?.fields.has(one))
    const field = name === undefined ? undefined : entry.tex.fields.get(name)
    return name === undefined || !field ? undefined : {name, value: field.value, field}
  }
  const value = entry.item[variable]
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return {name: variable, value: String(value)}
}

/** A remark on a text of an entry; with edits only where the text stands in the file as one piece. */
export function remarkOn(
  {key, file, at}: Checked,
  {name, value, field}: Said,
  rule: RuleId,
  says: string,
  note: string,
  edits: readonly Edit[] = []
): Remark {
  return {
    file,
    rule,
    reason: `\`${key}\` ${says}`,
    at: field?.at ?? at(),
    found: value,
    note,
    ...(field?.offset !== undefined && edits.length > 0 && {mend: {key, name, field, edits}})
  }
}
