import type {Article} from '../../article.ts'
import type {Demands} from '../../profile.ts'
import type {Remark} from '../remark.ts'
import {abstracts} from './abstracts.ts'
import {anonymity} from './anonymity.ts'
import {authors} from './authors.ts'
import {counts} from './counts.ts'
import {figures} from './figures.ts'
import {layout} from './layout.ts'
import {lengths} from './lengths.ts'
import {parts} from './parts.ts'

const looks = [lengths, counts, abstracts, parts, authors, anonymity, figures, layout]

/** What a journal would say of a paper before anyone has read it. */
export function journalCheck(article: Readonly<Article>, demands: Demands): Remark[] {
  return looks.flatMap(look => look(article, demands))
}
