import CSL, {type Token} from 'citeproc'

/**
 * citeproc 2.4.63, mended in two places (cases: test/cite/citeproc.test.ts, authors-and-others). Both
 * reach into its internals, so its version is pinned.
 */
const {getMacroTarget, expandMacro} = CSL
const truncateNames = CSL.NameOutput.prototype._truncateNameList

// A sort key takes a copy of every macro it calls, and of those they call: 26,418 instructions for APA,
// nine tenths of its start. Here a macro of the sort keys is built once and called, as elsewhere.
CSL.getMacroTarget = function (name) {
  if (!this.build.extension) return getMacroTarget.call(this, name)
  const key = `${this.build.root}_sort ${name}`
  if (this.macros[key]) return false
  const target: Token[] = []
  this.macros[key] = target
  return target
}
CSL.configureMacro = function (tokens) {
  this.configureTokenList(tokens)
}
CSL.expandMacro = function (token, target) {
  if (!this.build.extension) return expandMacro.call(this, token, target)
  const name = token.postponed_macro
  const tokens: Token[] = []
  expandMacro.call(this, token, tokens)
  const end = tokens.pop()
  const [macro] = this.cslXml.getNodesByName(this.cslXml.dataObj, 'macro', name)
  const dated = this.cslXml.getAttributeValue(macro, 'macro-has-date')
  const locale = dated ? `@${this.build.current_default_locale}` : ''
  const key = `${this.build.root}_sort ${name}${locale}`
  const call = new CSL.Token('text', CSL.SINGLETON)
  call.execs.push((state, entry, item) => {
    const called = state.macros[key] ?? []
    for (let next = 0; next < called.length; ) {
      next = CSL.tokenExec.call(state, called[next] as Token, entry, item)
    }
  })
  target.push(...tokens, call)
  if (end) target.push(end)
  return undefined
}

// BibTeX's "and others" comes as a last name "others"; the engine would print "& others".
CSL.NameOutput.prototype._truncateNameList = function (container, variable, index) {
  const names = truncateNames.call(this, container, variable, index)
  const last = names.at(-1)
  if (names.length < 2 || last?.family !== 'others' || last.given) return names
  this.etal_use_last = false
  return names.slice(0, -1)
}

export {CSL}
