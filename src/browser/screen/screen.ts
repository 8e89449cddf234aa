import {showCards} from './card.ts'
import {markSection} from './contents.ts'
import {offerCopies} from './copy.ts'
import type {ScreenData} from './data.ts'

/*
 * What the page does for those who point at it. All of it can be read without; so a browser that lacks
 * what is needed is left alone.
 */
markSection()
const data = document.querySelector('script[type="application/json"]')?.textContent
if (data && 'showPopover' in HTMLElement.prototype) {
  const {words, entries} = JSON.parse(data) as ScreenData
  showCards(words)
  offerCopies(entries, words)
}
