import type {EntryData, ScreenWords} from './data.ts'
import {lastBox} from './shown.ts'

/** By the name of a format, what is copied. */
type Formats = Readonly<Record<string, () => string>>

const formats: Readonly<Record<string, (entries: readonly EntryData[]) => string>> = {
  BibTeX: entries => entries.map(({bibtex}) => bibtex).join('\n\n'),
  'CSL-JSON': entries =>
    JSON.stringify(
      entries.map(({csl}) => csl),
      null,
      2
    )
}

/** Behind each entry, before the first for all, and for the paper itself, a button for each format. */
export function offerCopies(entries: readonly EntryData[], words: ScreenWords): void {
  const said = document.createElement('p')
  said.className = 'said'
  said.role = 'status'
  document.body.append(said)

  const offer = (name: string, some: Formats): HTMLElement => {
    const offers = document.createElement('span')
    offers.className = 'copy'
    for (const [format, write] of Object.entries(some)) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = format
      button.ariaLabel = `${name} ${format}`
      button.onclick = async () => {
        if (!(await copy(write(), button))) return
        const tell = (isNew: boolean) => {
          said.textContent = isNew ? words.copied : ''
          button.classList.toggle('copied', isNew)
        }
        tell(true)
        setTimeout(tell, 2000, false)
      }
      offers.append(' ', button)
    }
    return offers
  }

  for (const entry of entries) {
    // A work may stand in several lists; only in the first it has the id.
    const {id} = entry
    for (const element of document.querySelectorAll(`[id="${id}"],[data-same-as="${id}"]`)) {
      const offers = offer(words.copyAs, each([entry]))
      const places = element.querySelector('.cited-in')
      if (places) places.after(offers)
      else lastBox(element).append(offers)
    }
  }
  if (entries.length > 1) {
    const offers = offer(words.copyAll, each(entries))
    offers.prepend(words.copyAll)
    document.querySelector('.csl-bib-body')?.before(offers)
  }
  const files = [...document.querySelectorAll<HTMLAnchorElement>('.cite-this [download]')]
  if (files.length === 0) return
  const offers = offer(
    words.copyAs,
    Object.fromEntries(files.map(({textContent, href}) => [textContent, () => textIn(href)]))
  )
  offers.prepend(words.copyAs)
  files[0]?.closest('p')?.append(' ', offers)
}

function each(entries: readonly EntryData[]): Formats {
  return Object.fromEntries(
    Object.entries(formats).map(([format, write]) => [format, () => write(entries)])
  )
}

/** Of a `data:` address. */
function textIn(address: string): string {
  return decodeURIComponent(address.slice(address.indexOf(',') + 1))
}

/** A page opened from a folder may have no clipboard: then a selection is copied. False when neither works. */
async function copy(text: string, button: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    button.after(area)
    area.select()
    const isCopied = document.execCommand('copy')
    area.remove()
    button.focus()
    return isCopied
  }
}
