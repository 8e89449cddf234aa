import {fold} from '../fold.ts'

const consonants: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h'
}

/**
 * The consonants of a name, in which most ways to write an Arabic one in Latin letters agree: محمد and Muhammad, Mohamed are `mhmd`.
 */
export function consonantsOf(name: string): string {
  const folded = fold(name).replace(/[^\p{L}]/gu, '')
  if (/\p{Script=Arabic}/u.test(folded)) {
    const bare = folded.replace(/^ال/, '').replace(/ه$/, '')
    return once([...bare].map(letter => consonants[letter] ?? '').join(''))
  }
  return once(
    folded
      .replace(/^(?:al|el)(?=[^aeiou])/, '')
      .replace(/h$/, '')
      .replace(/([kgstd])h/g, '$1')
      .replace(/q/g, 'k')
      .replace(/ch/g, 's')
      .replace(/[aeiouyw]/g, '')
  )
}

/** German and Nordic letters in two: `mueller`. */
export function inTwoLetters(name: string): string {
  return fold(
    name
      .normalize('NFC')
      .replace(/[äæ]/gi, 'ae')
      .replace(/[öøœ]/gi, 'oe')
      .replace(/ü/gi, 'ue')
      .replace(/å/gi, 'aa')
  )
}

/** The same in one: `muller` for Mueller. */
export function inOneLetter(name: string): string {
  return fold(name).replace(/ae|oe|ue/g, pair => pair.charAt(0))
}

function once(letters: string): string {
  return letters.replace(/(.)\1+/g, '$1')
}
