import {type Ask, asks, type Takes} from '../../src/asks.ts'
import {confidences, stages} from '../../src/profile.ts'

type Json = Readonly<Record<string, unknown>>

const text = {type: 'string', minLength: 1}
const someStages = {
  anyOf: [{enum: stages}, {type: 'array', items: {enum: stages}, minItems: 1}]
}

/** The table of what a journal can ask, as a JSON Schema (draft 7, which editors know). */
export function journalSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'What a journal asks, for Offprint',
    type: 'object',
    required: ['name'],
    additionalProperties: false,
    properties: {
      name: {description: 'What the journal is called', ...text},
      publisher: {description: 'Who publishes it', ...text},
      url: {description: 'Where it lives', ...text},
      extends: {
        description:
          'Another journal, whose rules hold where this one has none: its name, or its file',
        ...text
      },
      stages: {description: 'Those it knows, the usual one first', ...someStages},
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(asks).map(([id, ask]) => [id, oneOrMore(ask)])
        )
      }
    }
  }
}

/** Of several rules the first that is for a stage holds. */
function oneOrMore({says, takes}: Ask): Json {
  const one = ruleWith(takes)
  return {description: says, anyOf: [one, {type: 'array', items: one, minItems: 1}]}
}

function ruleWith(takes: Takes): Json {
  return {
    type: 'object',
    required: ['value', 'source', 'confidence'],
    additionalProperties: false,
    properties: {
      value: answerOf(takes),
      source: {description: 'The address or the document it was read in', ...text},
      read: {
        description: 'Day or month on which it was read',
        type: 'string',
        pattern: '^\\d{4}-\\d{2}(-\\d{2})?$'
      },
      confidence: {
        description:
          "Read in the journal's own words, in a copy or an account of them, or not at all; only what is confirmed is an error",
        enum: confidences
      },
      advice: {description: 'The journal advises it and does not insist', type: 'boolean'},
      stages: {description: 'By default all', ...someStages}
    },
    if: {required: ['confidence'], properties: {confidence: {const: 'assumed'}}},
    else: {required: ['read']}
  }
}

function answerOf(takes: Takes): Json {
  if (takes === 'yes') return {type: 'boolean'}
  if (takes === 'text') return text
  if (takes === 'texts') return {type: 'array', items: text}
  if (takes === 'range') {
    const end = {type: 'number', minimum: 0}
    return {
      type: 'object',
      minProperties: 1,
      additionalProperties: false,
      properties: {min: end, max: end}
    }
  }
  return 'several' in takes ? {type: 'array', items: {enum: takes.several}} : {enum: takes}
}
