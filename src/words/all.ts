import * as ar from './ar.ts'
import * as ca from './ca.ts'
import * as cs from './cs.ts'
import * as da from './da.ts'
import * as de from './de.ts'
import * as el from './el.ts'
import * as es from './es.ts'
import * as fa from './fa.ts'
import * as fi from './fi.ts'
import * as fr from './fr.ts'
import * as he from './he.ts'
import * as hu from './hu.ts'
import * as id from './id.ts'
import * as it from './it.ts'
import * as ja from './ja.ts'
import * as ko from './ko.ts'
import * as nb from './nb.ts'
import * as nl from './nl.ts'
import * as pl from './pl.ts'
import * as pt from './pt.ts'
import * as ro from './ro.ts'
import * as ru from './ru.ts'
import * as sv from './sv.ts'
import * as tr from './tr.ts'
import * as uk from './uk.ts'
import * as ur from './ur.ts'
import * as zh from './zh.ts'

/** The words of all languages but English, where a word stands for each; what a file leaves out is printed in English. */
export const written = {
  ar,
  ca,
  cs,
  da,
  de,
  el,
  es,
  fa,
  fi,
  fr,
  he,
  hu,
  id,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sv,
  tr,
  uk,
  ur,
  zh
}
