const signs = '0123456789+-'
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋'

/** Numbers above or below the line as Unicode has them: `2` is `²`. What holds more stays on the line. */
export function scripted(text: string, place: 'superscript' | 'subscript'): string {
  if (!/^[\d+-]+$/.test(text)) return text
  const forms = place === 'superscript' ? raised : lowered
  return text.replace(/./g, sign => forms.charAt(signs.indexOf(sign)))
}

/** A formula's TeX, its numbers above and below the line as Unicode has them: `x^2` is `x²`. */
export function plainFormula(tex: string): string {
  return tex.replace(
    /([\^_])(?:(\d)|\{([\d+-]+)\})/g,
    (_, sign: string, digit: string | undefined, group: string | undefined) =>
      scripted(digit ?? group ?? '', sign === '^' ? 'superscript' : 'subscript')
  )
}
