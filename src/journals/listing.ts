import {type AskId, askIds, asks} from '../asks.ts'
import {type Profile, sourceText} from '../profile.ts'
import {shownAnswer} from './answers.ts'
import {findProfile, shelfOf} from './journals.ts'

/** All journals by name, those that have these words in their name or publisher. */
export async function listJournals(words: readonly string[], root: string): Promise<Profile[]> {
  const {files} = await shelfOf(root)
  const all = await Promise.all([...files.keys()].sort().map(id => findProfile(id, root)))
  const wanted = words.map(word => word.toLowerCase())
  return all.filter(({id, name, publisher = ''}) => {
    const text = `${id} ${name} ${publisher}`.toLowerCase()
    return wanted.every(word => text.includes(word))
  })
}

/** A line each: its name, what it is called, and how many of its rules are confirmed. */
export function listingText(profiles: readonly Profile[]): string {
  const width = Math.max(...profiles.map(({id}) => id.length))
  const lines = profiles.map(profile => {
    const rules = Object.values(profile.rules).flat()
    const sure = rules.filter(({confidence}) => confidence === 'confirmed').length
    return `${profile.id.padEnd(width)}  ${profile.name} (${rules.length} rules, ${sure} confirmed)\n`
  })
  return lines.join('')
}

/**
 * Every rule of a journal with its source.
 *
 * @param today What was read more than a year before is told.
 */
export function profileText(profile: Profile, today = new Date()): string {
  const {id, name, publisher, url, behind, stages} = profile
  const width = Math.max(0, ...askIds.filter(ask => profile.rules[ask]).map(ask => ask.length))
  const yearAgo = `${today.getFullYear() - 1}${today.toISOString().slice(4, 10)}`
  const aged = askIds.filter(ask =>
    profile.rules[ask]?.some(({read}) => read !== undefined && read < yearAgo.slice(0, read.length))
  )
  return [
    `${id}: ${name}${publisher === undefined || publisher === name ? '' : `, ${publisher}`}`,
    ...(url === undefined ? [] : [url]),
    ...(behind.length > 0 ? [`Where it says nothing: ${behind.join(', ')}.`] : []),
    `Stages: ${stages.join(', ')}.`,
    'Publishers change their rules, and journals have their own: look before you send.',
    ...(aged.length === 0 ? [] : [`Read more than a year ago: ${aged.join(', ')}.`]),
    '',
    ...askIds.flatMap(ask => rulesText(profile, ask, width))
  ].join('\n')
}

function rulesText({name, rules}: Profile, ask: AskId, width: number): string[] {
  return (rules[ask] ?? []).flatMap(rule => {
    const only = rule.stages ? ` (${rule.stages.join(', ')})` : ''
    const of = rule.journal === name ? '' : `${rule.journal}: `
    return [
      `${ask.padEnd(width)}  ${shownAnswer(rule.value)}${only}  ${asks[ask].says}`,
      `${' '.repeat(width)}    ${of}${sourceText(rule)}`
    ]
  })
}
