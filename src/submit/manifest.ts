import {type Demands, sourceText} from '../profile.ts'
import type {Item} from './item.ts'

/** Which file goes into which slot of the portal, and what the author still has to do. */
export function manifest(
  items: readonly Item[],
  demands: Demands,
  open: readonly string[]
): string {
  const {profile, stage, rules} = demands
  const order = Object.entries(rules).flatMap(([id, rule]) =>
    packing.has(id) ? [`- \`${id}\`: ${sourceText(rule)} (${rule.journal})`] : []
  )
  return `${[
    `# ${profile.name}: ${stage}`,
    '',
    '| Slot | File | What it is |',
    '| --- | --- | --- |',
    ...items.map(({slot, path, about}) => `| ${slot} | ${cell(path)} | ${cell(about)} |`),
    '',
    ...(open.length === 0 ? [] : ['## Still to do', '', ...open.map(line => `- ${line}`), '']),
    '## Why these files',
    '',
    ...order,
    '',
    'Publishers change their rules: look at the journal’s page before you send.'
  ].join('\n')}\n`
}

/** Asks that say which files there are. */
const packing = new Set([
  'main-file',
  'title-page',
  'highlights-file',
  'cover-letter',
  'figures-in-text',
  'figure-files',
  'figure-names',
  'table-files',
  'table-names',
  'text-files',
  'meca',
  'review'
])

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
}
