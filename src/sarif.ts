import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {sourceText} from './profile.ts'
import {basisOf, type RuleId, rules} from './rules.ts'

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'

/**
 * What was found as SARIF, which code hosts and editors show beside the text.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/
 */
export function reportSarif(files: readonly VFile[], version: string): string {
  const messages = files.flatMap(file => file.messages.map(message => ({file, message})))
  const broken = [...new Set(messages.map(({message}) => String(message.ruleId)))].sort()
  const run = {
    tool: {driver: {name: 'Offprint', version, rules: broken.map(describe)}},
    // SARIF counts in the characters of JavaScript, as our columns do.
    columnKind: 'utf16CodeUnits',
    results: messages.map(({file, message}) => ({
      ruleId: message.ruleId,
      ruleIndex: broken.indexOf(String(message.ruleId)),
      level: message.fatal ? 'error' : 'warning',
      message: {text: [message.reason, message.note].filter(Boolean).join('\n')},
      locations: [{physicalLocation: placeOf(file, message)}],
      ...propertiesOf(message)
    }))
  }
  return `${JSON.stringify({$schema: schema, version: '2.1.0', runs: [run]}, undefined, 2)}\n`
}

function describe(id: string) {
  const rule = rules[id as RuleId]
  return {
    id,
    ...(rule && {
      shortDescription: {text: rule.says},
      defaultConfiguration: {level: rule.severity}
    })
  }
}

function placeOf(file: VFile, {line, column, place}: VFileMessage) {
  const end = place && 'end' in place ? place.end : undefined
  return {
    artifactLocation: {uri: encodeURI(file.path.replaceAll('\\', '/'))},
    ...(line !== undefined && {
      region: {
        startLine: line,
        ...(column !== undefined && {startColumn: column}),
        ...(end && {endLine: end.line, endColumn: end.column})
      }
    })
  }
}

function propertiesOf(message: VFileMessage) {
  const basis = basisOf(message)
  const {actual: found, expected} = message
  const properties = {
    ...(found !== undefined && {found}),
    ...(expected !== undefined && {expected}),
    ...(basis && {journal: basis.journal, source: sourceText(basis)})
  }
  return Object.keys(properties).length > 0 ? {properties} : {}
}
