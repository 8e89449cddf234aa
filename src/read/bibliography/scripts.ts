const superior = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'
const inferior = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'
const written = new RegExp(`[${superior}${inferior}]`)
const runs = new RegExp(`([${superior}]+)|([${inferior}]+)`, 'g')

/**
 * Set indices as markup: `H$_2$O` → `H<sub>2</sub>O`, for few fonts have all of Unicode's.
 *
 * @param text What the parser made of it, with Unicode's small figures and letters.
 * @param tex What the author wrote; small figures typed as such stay.
 */
export function liftScripts(text: string, tex: string): string {
  if (!/[_^]|script/.test(tex) || written.test(tex)) return text
  return text.replace(runs, (_, up: string | undefined, down: string | undefined) => {
    const tag = up === undefined ? 'sub' : 'sup'
    return `<${tag}>${(up ?? down ?? '').normalize('NFKD')}</${tag}>`
  })
}
