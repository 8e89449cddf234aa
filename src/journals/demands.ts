import {dirname, resolve} from 'node:path'
import type {Article} from '../article.ts'
import {SetupError} from '../fault.ts'
import {type Demands, demandsAt, type SubmissionStage} from '../profile.ts'
import {rootOf} from '../read/project.ts'
import {findProfile} from './journals.ts'

/**
 * What a journal asks of a paper.
 *
 * @param journal A name, or a file.
 * @param stage By default the journal's usual one.
 * @param paper Path of the paper: a journal of its project goes before ours.
 * @throws SetupError where there is no such journal, or where it does not know the stage.
 */
export async function demandsOf(
  journal: string,
  stage: SubmissionStage | undefined,
  paper: string
): Promise<Demands> {
  const profile = await findProfile(journal, rootOf(dirname(resolve(paper))))
  const at = stage ?? profile.stages[0]
  if (profile.stages.includes(at)) return demandsAt(profile, at)
  throw new SetupError(
    `${profile.name} has no stage \`${at}\``,
    `It has ${profile.stages.map(one => `\`${one}\``).join(', ')}.`
  )
}

/** What the journal asks that the paper itself names, by its title; none where its rules are not known here. */
export async function ownDemands(
  {meta}: Readonly<Article>,
  paper: string
): Promise<Demands | undefined> {
  const {title, abbreviation} = meta.journal ?? {}
  for (const name of [title, abbreviation]) {
    // A file is named by an author who asks, not by the text.
    if (name === undefined || /[\\/]|\.ya?ml$/i.test(name)) continue
    const demands = await demandsOf(name, undefined, paper).catch(onlySetup)
    if (demands) return demands
  }
  return undefined
}

function onlySetup(error: unknown): undefined {
  if (!(error instanceof SetupError)) throw error
}
