/** Commands that the engines of the page know and LaTeX, with amsmath and amssymb, does not. */
const definitions: Readonly<Record<string, string>> = {
  '\\R': '\\mathbb{R}',
  '\\N': '\\mathbb{N}',
  '\\Z': '\\mathbb{Z}',
  '\\Q': '\\mathbb{Q}',
  '\\C': '\\mathbb{C}',
  '\\Complex': '\\mathbb{C}',
  '\\cnums': '\\mathbb{C}',
  '\\natnums': '\\mathbb{N}',
  '\\Reals': '\\mathbb{R}',
  '\\reals': '\\mathbb{R}',
  '\\real': '\\Re',
  '\\image': '\\Im',
  '\\infin': '\\infty',
  '\\lang': '\\langle',
  '\\rang': '\\rangle',
  '\\lBrace': '\\{\\!\\!\\{',
  '\\rBrace': '\\}\\!\\!\\}',
  '\\sgn': '\\operatorname{sgn}',
  '\\argmin': '\\operatorname*{arg\\,min}',
  '\\argmax': '\\operatorname*{arg\\,max}',
  '\\plim': '\\operatorname*{plim}',
  '\\tg': '\\operatorname{tg}',
  '\\ctg': '\\operatorname{ctg}',
  '\\isin': '\\in',
  '\\sub': '\\subset',
  '\\sube': '\\subseteq',
  '\\supe': '\\supseteq',
  '\\empty': '\\emptyset',
  '\\exist': '\\exists',
  '\\larr': '\\leftarrow',
  '\\rarr': '\\rightarrow',
  '\\lrarr': '\\leftrightarrow',
  '\\rArr': '\\Rightarrow',
  '\\lArr': '\\Leftarrow',
  '\\hArr': '\\Leftrightarrow',
  '\\harr': '\\leftrightarrow',
  '\\plusmn': '\\pm',
  '\\sdot': '\\cdot',
  '\\bull': '\\bullet',
  '\\thetasym': '\\vartheta',
  '\\weierp': '\\wp',
  '\\and': '\\land',
  '\\Alpha': '\\mathrm{A}',
  '\\Beta': '\\mathrm{B}',
  '\\Epsilon': '\\mathrm{E}',
  '\\Zeta': '\\mathrm{Z}',
  '\\Eta': '\\mathrm{H}',
  '\\Iota': '\\mathrm{I}',
  '\\Kappa': '\\mathrm{K}',
  '\\Mu': '\\mathrm{M}',
  '\\Nu': '\\mathrm{N}',
  '\\Omicron': '\\mathrm{O}',
  '\\Rho': '\\mathrm{P}',
  '\\Tau': '\\mathrm{T}',
  '\\Chi': '\\mathrm{X}'
}

/** Commands with an argument. */
const withArgument: Readonly<Record<string, string>> = {
  '\\bra': '\\langle #1|',
  '\\ket': '|#1\\rangle',
  '\\braket': '\\langle #1\\rangle',
  '\\set': '\\{\\,#1\\,\\}',
  '\\Set': '\\left\\{\\,#1\\,\\right\\}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mathds': '\\mathbb{#1}',
  '\\symbf': '\\boldsymbol{#1}',
  '\\symup': '\\mathrm{#1}',
  '\\bold': '\\mathbf{#1}'
}

/** Packages whose commands a formula may use. */
const packages: readonly (readonly [name: string, commands: RegExp])[] = [
  ['mhchem', /\\(?:ce|pu)(?![A-Za-z])/],
  ['siunitx', /\\(?:qty|unit|num|si|SI|ang|qtyrange|numrange|qtylist|numlist)(?![A-Za-z])/],
  ['bm', /\\bm(?![A-Za-z])/],
  ['cancel', /\\(?:cancel|bcancel|xcancel|cancelto)(?![A-Za-z])/],
  ['xcolor', /\\(?:color|textcolor|colorbox|fcolorbox)(?![A-Za-z])/],
  ['mathrsfs', /\\mathscr(?![A-Za-z])/]
]

/** Notes what a formula needs of the preamble. */
export function commandNeeds(tex: string, needs: Set<string>): void {
  for (const [name, commands] of packages) if (commands.test(tex)) needs.add(name)
  for (const [name] of tex.matchAll(/\\[A-Za-z]+/g)) {
    if (Object.hasOwn(definitions, name) || Object.hasOwn(withArgument, name)) {
      needs.add(`command ${name}`)
    }
  }
}

/** Definitions of those that are needed, where no package has them. */
export function commandDefinitions(needs: ReadonlySet<string>): string[] {
  return [...needs]
    .filter(need => need.startsWith('command '))
    .map(need => need.slice('command '.length))
    .sort()
    .map(name => {
      const body = definitions[name]
      return body === undefined
        ? `\\providecommand{${name}}[1]{${withArgument[name]}}`
        : `\\providecommand{${name}}{${body}}`
    })
}
