import type {Article} from '../../article.ts'

export type LineNumbers = 'none' | 'continuous' | 'page'

/** What the author or the page style wants of lines. */
export interface Wishes {
  readonly lineNumbers: LineNumbers
  /** From line to line; 1 is single. */
  readonly spacing: number
}

/** A page style for reviewers has numbers of lines, and room between them. */
export function wishesOf({meta, theme}: Pick<Article, 'meta' | 'theme'>): Wishes {
  const {lineNumbers, lineSpacing} = meta.pages ?? {}
  const ofStyle = lastOf(theme.css, /--line-numbers:\s*(none|continuous|page)\b/g)
  const line = Number(lastOf(theme.css, /--ltr-line:\s*([\d.]+)pt/g) ?? 0)
  return {
    lineNumbers: lineNumbers ?? (ofStyle as LineNumbers | undefined) ?? 'none',
    // The page's lines stand 12 points apart where they are set solid; Word's single line is 1.15 of the letters.
    spacing: lineSpacing ?? (line >= 22 ? 2 : 1.15)
  }
}

function lastOf(css: string, pattern: RegExp): string | undefined {
  return [...css.matchAll(pattern)].at(-1)?.[1]
}
