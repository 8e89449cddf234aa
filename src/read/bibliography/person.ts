import {attached, type CslName} from './names.ts'

/**
 * A name of a format without TeX: `Family, Given, Suffix`; without a comma it is an organization's, as RIS
 * and EndNote have it.
 */
export function personOf(text: string): CslName {
  const parts = text.split(',').map(part => part.trim())
  const [family = '', given = '', suffix = ''] = parts
  if (parts.length === 1 || (given === '' && suffix === '')) return {literal: family}
  // "van der Berg": what is small before the name is its particle.
  const [, particle, name] =
    /^((?:\p{Ll}[\p{L}’'.-]*\s+|\p{Ll}{1,2}[’'])+)(\p{Lu}.*)$/u.exec(family) ?? []
  const [, article, bare] = attached.exec(family) ?? []
  if (article !== undefined && bare !== undefined) {
    return {...personOf([bare, given, suffix].join(',')), 'non-dropping-particle': article}
  }
  return {
    family: name ?? family,
    ...(given && {given}),
    ...(particle && {'non-dropping-particle': particle.trim()}),
    ...(suffix && {suffix})
  }
}
