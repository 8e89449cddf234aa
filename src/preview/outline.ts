import type {Root} from 'mdast'
import type {Article} from '../article.ts'
import type {Figure, Limits, Outline} from '../browser/preview/state.ts'
import {wordsCounted} from '../check/journal/lengths.ts'
import {wordsByPart} from '../check/journal/wordcount.ts'
import {coarse} from '../check/resolution.ts'
import {type Placed, placedImages} from '../imagesize.ts'
import type {Demands} from '../profile.ts'
import {visit} from '../visit.ts'

type Words = ReturnType<typeof wordsByPart>

/**
 * Words, references and figures of a paper.
 *
 * @param demands What its journal asks, where that is known.
 */
export function outlineOf(article: Article, demands?: Demands): Outline {
  const {tree, references, library, bibliography} = article
  const words = wordsByPart(article)
  const known = new Set(article.keys)
  const listed = new Set(bibliography.map(({key}) => key))
  const journal = demands && limitsOf(words, demands)
  return {
    words,
    ...(journal && {journal}),
    unresolved: citedIn(tree).filter(key => !known.has(key) && !references.has(key)),
    unused: library.map(({key}) => key).filter(key => !listed.has(key)),
    figures: placedImages(article).map(figureOf)
  }
}

function limitsOf(words: Words, {profile: {name}, rules}: Demands): Limits | undefined {
  const text = rules.words?.value.max
  const abstract = rules['abstract-words']?.value.max
  const lengths: Limits['lengths'] = [
    ...(text === undefined
      ? []
      : [{what: 'text', words: wordsCounted(words, rules).count, most: text} as const]),
    ...(abstract === undefined
      ? []
      : [{what: 'abstract', words: words.abstract, most: abstract} as const])
  ]
  return lengths.length === 0 ? undefined : {name, lengths}
}

function figureOf({image, asset: {mediaType, bytes, pixels}, inches}: Placed): Figure {
  const density = pixels && inches ? Math.round(pixels.width / inches) : undefined
  return {
    name: image.url,
    alt: image.alt ?? '',
    address: `data:${mediaType};base64,`.length + 4 * Math.ceil(bytes.length / 3),
    kilobytes: Math.ceil(bytes.length / 1000),
    ...(pixels && {pixels: [pixels.width, pixels.height]}),
    ...(density !== undefined && {density, isCoarse: density < coarse})
  }
}

function citedIn(tree: Root): string[] {
  const keys = new Set<string>()
  visit(tree, 'cite', ({items}) => {
    for (const {key} of items) keys.add(key)
  })
  return [...keys]
}
