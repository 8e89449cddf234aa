import type {Definitions, Expander} from './expander.ts'

/** Units of siunitx by name; those written in letters are taken as they are. */
const units: Readonly<Record<string, string>> = {
  ampere: 'A',
  angstrom: 'Å',
  astronomicalunit: 'au',
  bar: 'bar',
  becquerel: 'Bq',
  candela: 'cd',
  celsius: '°C',
  coulomb: 'C',
  dalton: 'Da',
  day: 'd',
  decibel: 'dB',
  degree: '°',
  degreeCelsius: '°C',
  electronvolt: 'eV',
  farad: 'F',
  gram: 'g',
  gray: 'Gy',
  hectare: 'ha',
  henry: 'H',
  hertz: 'Hz',
  hour: 'h',
  joule: 'J',
  kelvin: 'K',
  kg: 'kg',
  kilogram: 'kg',
  km: 'km',
  liter: 'L',
  litre: 'l',
  lumen: 'lm',
  lux: 'lx',
  meter: 'm',
  metre: 'm',
  minute: 'min',
  mm: 'mm',
  cm: 'cm',
  mole: 'mol',
  newton: 'N',
  ohm: 'Ω',
  pascal: 'Pa',
  percent: '\\%',
  radian: 'rad',
  second: 's',
  siemens: 'S',
  sievert: 'Sv',
  steradian: 'sr',
  tesla: 'T',
  tonne: 't',
  volt: 'V',
  watt: 'W',
  weber: 'Wb'
}

const prefixes: Readonly<Record<string, string>> = {
  pico: 'p',
  nano: 'n',
  micro: 'µ',
  milli: 'm',
  centi: 'c',
  deci: 'd',
  deca: 'da',
  hecto: 'h',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  peta: 'P'
}

const powers: Readonly<Record<string, string>> = {squared: '2', cubed: '3'}
const powersBefore: Readonly<Record<string, string>> = {square: '2', cubic: '3'}

/** Numbers and units as siunitx writes them: `\qty{3e8}{\meter\per\second}`. */
export const unitMacros: Definitions = {
  '\\num': expander => numberOf(argument(expander)),
  '\\ang': expander => `${argument(expander)}^{\\circ}`,
  '\\si': expander => unitOf(argument(expander)),
  '\\unit': expander => unitOf(argument(expander)),
  '\\SI': quantity,
  '\\qty': quantity
}

function argument(expander: Expander): string {
  const {tokens} = expander.consumeArg()
  return tokens
    .map(({text}) => text)
    .reverse()
    .join('')
}

function quantity(expander: Expander): string {
  const value = argument(expander)
  return `${numberOf(value)}\\,${unitOf(argument(expander))}`
}

/** `3e8` → 3 × 10⁸; `1.2 \pm 0.1` and anything else as it stands. */
function numberOf(text: string): string {
  const [, factor = '', exponent] = /^\s*([-+]?[\d.,]*)\s*[eEdD]\s*([-+]?\d+)\s*$/.exec(text) ?? []
  if (exponent === undefined) return `{${text}}`
  const power = `10^{${exponent.replace('+', '')}}`
  return factor === '' ? power : `{${factor}}\\times ${power}`
}

/** `\kilo\gram\per\second\squared` → kg s⁻². */
function unitOf(text: string): string {
  const parts: string[] = []
  let sign = ''
  let prefix = ''
  let power = ''
  for (const [, name, other = ''] of text.matchAll(/\\([A-Za-z]+)|([^\\]+)/g)) {
    if (name === undefined) parts.push(`\\mathrm{${other.replace(/[.~]/g, '\\,')}}`)
    else if (name === 'per') sign = '-'
    else if (name in prefixes) prefix = prefixes[name] ?? ''
    else if (name in powersBefore) power = powersBefore[name] ?? ''
    else if (name in powers) parts.push(raised(parts.pop() ?? '', powers[name] ?? ''))
    else {
      const symbol = units[name]
      if (symbol === undefined) return `\\${name}`
      const unit = `\\mathrm{${prefix}${symbol}}`
      parts.push(sign === '' && power === '' ? unit : `${unit}^{${sign}${power || '1'}}`)
      sign = ''
      prefix = ''
      power = ''
    }
  }
  return parts.join('\\,')
}

function raised(unit: string, power: string): string {
  return unit.endsWith('^{-1}') ? unit.replace(/1\}$/, `${power}}`) : `${unit}^{${power}}`
}
