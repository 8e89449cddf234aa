import {x} from 'xastscript'
import {document} from './xmlfile.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a part of the file leads to: other parts, and addresses. */
export interface Relations {
  /** @returns Its id. */
  to(kind: string, target: string): string
  toAddress(url: string): string
  file(): string
}

export function relations(): Relations {
  const ids = new Map<string, {kind: string; target: string; isOutside: boolean}>()
  return {
    to: (kind, target) => add(kind.includes(':') ? kind : `${office}/${kind}`, target, false),
    toAddress: url => add(`${office}/hyperlink`, url, true),
    file: () =>
      document(
        x(
          'Relationships',
          {xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships'},
          [...ids].map(([id, {kind, target, isOutside}]) =>
            x('Relationship', {
              Id: id,
              Type: kind,
              Target: target,
              TargetMode: isOutside ? 'External' : undefined
            })
          )
        )
      )
  }

  function add(kind: string, target: string, isOutside: boolean): string {
    for (const [id, one] of ids) if (one.kind === kind && one.target === target) return id
    const id = `rId${ids.size + 1}`
    ids.set(id, {kind, target, isOutside})
    return id
  }
}
