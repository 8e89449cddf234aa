import type {Label} from '../article.ts'
import type {LabelKind} from '../kinds.ts'

/** References to things of one kind; those without a number stand each by itself. */
export interface Group {
  readonly kind: LabelKind | undefined
  readonly members: readonly Member[]
}

/** Something referred to; `label` is undefined for a label that names nothing. */
export interface Member {
  readonly name: string
  readonly label: Label | undefined
}

/** The members of a group that are printed as one: a single one, or the first and last of a range. */
export type Range = readonly [Member] | readonly [Member, Member]

/**
 * Gather references by kind, each kind where it is first named, once each and in the order of the paper.
 *
 * @param names Labels as the author names them.
 * @param order Place of each label in the paper.
 */
export function groupsOf(
  names: readonly string[],
  labels: ReadonlyMap<string, Label>,
  order: ReadonlyMap<string, number>
): Group[] {
  const groups = new Map<string, {kind: LabelKind | undefined; members: Member[]}>()
  for (const name of new Set(names)) {
    const label = labels.get(name)
    const kind = label?.kind
    const key = label?.number === undefined ? name : String(kind)
    const group = groups.get(key) ?? {kind, members: []}
    group.members.push({name, label})
    groups.set(key, group)
  }
  return [...groups.values()].map(({kind, members}) => ({
    kind,
    members: members.sort((one, other) => (order.get(one.name) ?? 0) - (order.get(other.name) ?? 0))
  }))
}

/** Three and more in a row are a range: 1, 2, 3, 5 → 1–3, 5. */
export function rangesOf(members: readonly Member[]): Range[] {
  const rows: Member[][] = []
  for (const member of members) {
    const row = rows.at(-1)
    if (row && follows(row.at(-1), member)) row.push(member)
    else rows.push([member])
  }
  return rows.flatMap((row): Range[] => {
    const [first, last] = [row[0], row.at(-1)]
    return row.length > 2 && first && last ? [[first, last]] : row.map((member): Range => [member])
  })
}

function follows(before: Member | undefined, next: Member): boolean {
  const [, head, last] = counted.exec(before?.label?.number ?? '') ?? []
  const [, nextHead, nextLast] = counted.exec(next.label?.number ?? '') ?? []
  if (last === undefined || nextLast === undefined || head !== nextHead) return false
  return place(nextLast) === place(last) + 1
}

/** "2.", "1" of "2.1"; "2", "a" of a part of a figure. */
const counted = /^(.*?)(\d+|[a-zA-Z])$/

function place(last: string): number {
  return /\d/.test(last) ? Number(last) : last.charCodeAt(0)
}
