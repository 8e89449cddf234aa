import {showCards} from '../screen/card.ts'
import {markSection} from '../screen/contents.ts'
import {offerCopies} from '../screen/copy.ts'
import type {ScreenData} from '../screen/data.ts'

declare global {
  /** Blocks have changed. */
  var renew: () => void
}

const findSections = markSection()
let told = ''
let offered = 0
let hasCards = false

globalThis.renew = () => {
  findSections()
  const data = document.querySelector('script[type="application/json"]')?.textContent ?? ''
  if (data === '' || (data === told && countCopies() === offered)) return
  told = data
  const {words, entries} = JSON.parse(data) as ScreenData
  if (!hasCards) showCards(words)
  hasCards = true
  for (const old of document.querySelectorAll('.copy, .said')) old.remove()
  offerCopies(entries, words)
  offered = countCopies()
}
globalThis.renew()

function countCopies(): number {
  return document.querySelectorAll('.copy').length
}
