import {isMap, isScalar, LineCounter, parseDocument} from 'yaml'
import {type Ask, type AskId, askIds, asks} from '../asks.ts'
import {SetupError} from '../fault.ts'
import {nearest} from '../nearest.ts'
import {confidences, type JournalRule, type Profile, stages} from '../profile.ts'
import {didYouMean} from '../rules.ts'
import {isAnswer, takenBy} from './answers.ts'

/** A profile as its file has it. */
export interface WrittenProfile {
  readonly name: string
  readonly publisher?: string
  readonly url?: string
  /** The name of another, or its file beside this one. */
  readonly extends?: string
  readonly stages?: Profile['stages']
  readonly rules: Profile['rules']
}

const keys = ['name', 'publisher', 'url', 'extends', 'stages', 'rules'] as const
const ruleKeys = ['value', 'source', 'read', 'confidence', 'advice', 'stages'] as const
const date = /^\d{4}-\d{2}(?:-\d{2})?$/

/**
 * Read the YAML of a profile.
 *
 * @param shown Its path, for messages.
 * @throws SetupError with the line of what is not as `journal.schema.json` has it.
 */
export function readWritten(text: string, shown: string): WrittenProfile {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const [broken] = document.errors
  if (broken) refuse([], broken.message, 'Mend the YAML.', broken.pos[0])
  const all = mapOf(document.toJS(), [], keys)
  const name = textOf(all, 'name') ?? refuse([], 'has no `name`', 'Say what the journal is called.')
  const publisher = textOf(all, 'publisher')
  const url = textOf(all, 'url')
  const from = textOf(all, 'extends')
  const known = all['stages'] === undefined ? undefined : stagesOf(all['stages'], ['stages'])
  const rules = Object.entries(mapOf(all['rules'] ?? {}, ['rules'], askIds)).map(([id, said]) => [
    id,
    Array.isArray(said)
      ? said.map((one, index) => ruleOf(id as AskId, one, ['rules', id, index]))
      : [ruleOf(id as AskId, said, ['rules', id])]
  ])
  return {
    name,
    ...(publisher !== undefined && {publisher}),
    ...(url !== undefined && {url}),
    ...(from !== undefined && {extends: from}),
    ...(known && {stages: known}),
    rules: Object.fromEntries(rules)
  }

  function ruleOf(id: AskId, said: unknown, path: Path): JournalRule {
    const rule = mapOf(said, path, ruleKeys)
    const ask: Ask = asks[id]
    if (!isAnswer(rule['value'], ask.takes)) {
      refuse([...path, 'value'], `\`${id}\` has a value that is none`, takenBy(ask.takes))
    }
    const confidence = confidences.find(one => one === rule['confidence'])
    if (!confidence) {
      refuse(
        [...path, 'confidence'],
        `\`${id}\` does not say how well it is known`,
        words(confidences)
      )
    }
    const source = textOf(rule, 'source')
    if (source === undefined) {
      refuse(
        path,
        `\`${id}\` has no \`source\``,
        'Give the address or the document it was read in.'
      )
    }
    const read = textOf(rule, 'read')
    if (read === undefined ? confidence !== 'assumed' : !date.test(read)) {
      refuse(path, `\`${id}\` does not say when its source was read`, 'read: 2026-11-28')
    }
    const only = rule['stages'] === undefined ? undefined : stagesOf(rule['stages'], path)
    return {
      journal: name,
      value: rule['value'] as JournalRule['value'],
      source,
      confidence,
      ...(read !== undefined && {read}),
      ...(rule['advice'] === true && {advice: true}),
      ...(only && {stages: only})
    }
  }

  function stagesOf(said: unknown, path: Path): Profile['stages'] {
    const list = Array.isArray(said) ? said : [said]
    const found = stages.filter(stage => list.includes(stage))
    const [first] = list.filter(one =>
      stages.some(stage => stage === one)
    ) as Profile['stages'][number][]
    if (first === undefined || found.length < list.length) {
      refuse(path, 'A stage is named that there is not', words(stages))
    }
    return [first, ...found.filter(one => one !== first)]
  }

  function mapOf(said: unknown, path: Path, allowed: readonly string[]): Record<string, unknown> {
    if (typeof said !== 'object' || said === null || Array.isArray(said)) {
      return refuse(path, 'Lines `key: value` are wanted here', words(allowed.slice(0, 6)))
    }
    const odd = Object.keys(said).find(key => !allowed.includes(key))
    if (odd !== undefined) {
      const near = didYouMean(nearest(odd, allowed, 1))
      refuse([...path, odd], `\`${odd}\` is not known here`, near || words(allowed.slice(0, 6)))
    }
    return {...said}
  }

  function refuse(path: Path, says: string, hint: string, at = offsetOf(path)): never {
    const {line, col} = lines.linePos(at)
    throw new SetupError(`${shown}:${line}:${col} ${says}`, hint)
  }

  /** Where a key stands, or the last of those around it that there is. */
  function offsetOf(path: Path): number {
    let at = 0
    for (const [index, key] of path.entries()) {
      const around = document.getIn(path.slice(0, index), true)
      const pair = isMap(around)
        ? around.items.find(one => isScalar(one.key) && one.key.value === key)
        : undefined
      if (isScalar(pair?.key) && pair.key.range) at = pair.key.range[0]
    }
    return at
  }
}

type Path = readonly (string | number)[]

function textOf(map: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = map[key]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function words(all: readonly string[]): string {
  return `For example ${all.map(one => `\`${one}\``).join(', ')}.`
}
