import type {Author, Meta} from './meta.ts'

/** Those to write to: who is named for it, or an author who is alone. */
export function correspondentsOf({authors}: Pick<Meta, 'authors'>): readonly Author[] {
  const named = authors.filter(({corresponding}) => corresponding)
  return named.length > 0 || authors.length !== 1 ? named : authors
}
