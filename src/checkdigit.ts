/** ORCID and ISNI: sixteen signs, the last of which follows from the others (ISO/IEC 7064, MOD 11-2). */
export function isOrcid(id: string): boolean {
  const digits = id.replaceAll('-', '')
  if (!/^\d{15}[\dX]$/.test(digits)) return false
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const check = (12 - (total % 11)) % 11
  return digits.at(-1) === (check === 10 ? 'X' : String(check))
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * ROR: seven signs of Crockford's base 32, and two digits that follow from them (ISO/IEC 7064, MOD 97-10).
 *
 * @see https://ror.readme.io/docs/identifier
 */
export function isRor(id: string): boolean {
  const [, signs, check] = /^(0[0-9a-hjkmnp-tv-z]{6})(\d{2})$/.exec(id) ?? []
  if (signs === undefined) return false
  const number = [...signs].reduce((sum, sign) => sum * 32 + crockford.indexOf(sign), 0)
  return 98 - ((number * 100) % 97) === Number(check)
}

/** ISSN: eight signs, the last of which follows from the others (ISO 3297). */
export function isIssn(id: string): boolean {
  const digits = id.replaceAll('-', '').toUpperCase()
  if (!/^\d{7}[\dX]$/.test(digits)) return false
  const sum = [...digits].reduce(
    (all, sign, at) => all + (sign === 'X' ? 10 : Number(sign)) * (8 - at),
    0
  )
  return sum % 11 === 0
}
