/** What a macro does with its argument: `#1` is the last one. */
export const commands: Readonly<Record<string, string>> = {
  emph: '<i>#1</i>',
  textit: '<i>#1</i>',
  textsl: '<i>#1</i>',
  mkbibemph: '<i>#1</i>',
  mkbibitalic: '<i>#1</i>',
  mathit: '#1',
  textbf: '<b>#1</b>',
  mkbibbold: '<b>#1</b>',
  mathbf: '#1',
  boldsymbol: '#1',
  bm: '#1',
  textsc: '<span style="font-variant:small-caps;">#1</span>',
  textsuperscript: '<sup>#1</sup>',
  textsubscript: '<sub>#1</sub>',
  sp: '<sup>#1</sup>',
  sb: '<sub>#1</sub>',
  enquote: '“#1”',
  mkbibquote: '“#1”',
  mkbibparens: '(#1)',
  mkbibbrackets: '[#1]',
  texttt: '#1',
  textrm: '#1',
  textsf: '#1',
  textup: '#1',
  textmd: '#1',
  textnormal: '#1',
  text: '#1',
  mbox: '#1',
  hbox: '#1',
  mathrm: '#1',
  mathsf: '#1',
  mathtt: '#1',
  mathcal: '#1',
  mathbb: '#1',
  mathfrak: '#1',
  mathscr: '#1',
  operatorname: '#1',
  ensuremath: '#1',
  underline: '#1',
  uline: '#1',
  MakeUppercase: '#1',
  MakeLowercase: '#1',
  uppercase: '#1',
  lowercase: '#1',
  NoCaseChange: '#1',
  ce: '#1',
  url: '#1',
  path: '#1',
  nolinkurl: '#1',
  bibstring: '#1',
  autocap: '#1',
  cite: '#1',
  textcite: '#1',
  noopsort: '',
  hspace: '',
  vspace: '',
  hskip: '',
  vphantom: '',
  phantom: '',
  footnote: '',
  label: '',
  thanks: '',
  index: ''
}

/** Macros of two arguments, of which the second is printed. */
export const secondPrinted: ReadonlySet<string> = new Set([
  'href',
  'foreignlanguage',
  'textcolor',
  'texorpdfstring',
  'textlang'
])

/** Switches that hold to the end of their group. */
export const switches: Readonly<Record<string, string>> = {
  em: '<i>#1</i>',
  it: '<i>#1</i>',
  itshape: '<i>#1</i>',
  sl: '<i>#1</i>',
  slshape: '<i>#1</i>',
  bf: '<b>#1</b>',
  bfseries: '<b>#1</b>',
  sc: '<span style="font-variant:small-caps;">#1</span>',
  scshape: '<span style="font-variant:small-caps;">#1</span>',
  rm: '#1',
  tt: '#1',
  sf: '#1',
  normalfont: '#1',
  upshape: '#1',
  small: '#1',
  relax: '#1'
}

/** Macros that print nothing of their own: how it looks, where lines break. */
export const silent: ReadonlySet<string> = new Set(
  `protect left right middle big Big bigl bigr Bigl Bigr bigg Bigg displaystyle textstyle scriptstyle limits nolimits
  tiny scriptsize footnotesize large Large LARGE huge Huge mdseries sffamily rmfamily ttfamily bfseries mathstrut
  strut selectlanguage allowbreak break linebreak nolinebreak pagebreak noindent indent ignorespaces unskip xspace
  null hfill newblock noopsort nobreak penalty smallskip medskip bigskip leavevmode boldmath unboldmath`.split(
    /\s+/
  )
)
