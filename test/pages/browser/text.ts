import {joined, numberOf, ordinalsOf, type Run, runsOf, type Source} from './source.ts'

/** All text is there, once, in its order; so are ids and the numbers of lists. */
export function checkText(source: Source): string[] {
  const texts = [...document.querySelectorAll('.sheet .text')]
  const floats = [...document.querySelectorAll('.floats-head > *, .floats-foot > *')]
  const across = [...document.querySelectorAll('.sheet figure.landscape')]
  const moved = new Set([...floats, ...across].flatMap(one => runsOf(one).map(({of}) => of)))
  const wrongs = [
    ...differences(
      'text',
      source.runs.filter(({of}) => !moved.has(of)),
      texts
    ),
    ...differences(
      'notes',
      source.notes.flatMap(note => source.noteRuns.get(note) ?? []),
      [...document.querySelectorAll('.sheet .page-notes > ol')]
    ),
    ...floats.flatMap(float =>
      differences('float', source.figures.get(numberOf(float))?.runs ?? [], [float])
    ),
    ...[...new Set(across.map(numberOf))].flatMap(number =>
      differences(
        'page across',
        source.figures.get(number)?.runs ?? [],
        across.filter(part => numberOf(part) === number)
      )
    )
  ]
  const ids = new Set<string>()
  for (const {id} of document.querySelectorAll('[id]')) {
    if (ids.has(id)) wrongs.push(`id twice: ${id}`)
    ids.add(id)
  }
  const shown = ordinalsOf([...document.querySelectorAll('.sheet')])
  for (const [item, number] of source.ordinals)
    if (shown.get(item) !== number)
      wrongs.push(`item ${item} has the number ${shown.get(item)}, not ${number}`)
  for (const owner of document.querySelectorAll('[aria-owns]'))
    for (const part of owner.getAttribute('aria-owns')?.split(' ') ?? [])
      if (
        numberOf(document.getElementById(part) ?? (owner.parentElement as Element)) !==
        numberOf(owner)
      )
        wrongs.push(`owned part is none: ${part}`)
  const roots = document.querySelectorAll('body > :not(.sheet, script, style)')
  for (const root of roots)
    if (root.textContent?.trim()) wrongs.push(`left behind: ${root.textContent.slice(0, 40)}`)
  return wrongs
}

function differences(what: string, expected: readonly Run[], parts: readonly Element[]): string[] {
  const wanted = joined([expected])
  const found = joined(
    parts.map(part => runsOf(part, element => element !== part && isElsewhere(element)))
  )
  const at = wanted.findIndex(({of, text}, i) => found[i]?.of !== of || found[i]?.text !== text)
  if (at < 0 && found.length === wanted.length) return []
  const tell = (run: Run | undefined): string =>
    run ? `${run.of} ${run.text.slice(-60)}` : 'nothing'
  return [
    `${what} differs: ${tell(found[at < 0 ? wanted.length : at])}; wanted ${tell(wanted[at])}`
  ]
}

/** Notes that nothing calls stand behind the text, figures across where a page ends. */
function isElsewhere(element: Element): boolean {
  return element.matches('.footnotes:not(.page-notes), figure.landscape')
}
