import type {PhrasingContent} from 'mdast'
import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import {asciiAlpha, markdownLineEnding} from 'micromark-util-character'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext
} from 'micromark-util-types'
import type {CrossReference} from '../../../tree.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    texRef: 'texRef'
    texRefData: 'texRefData'
  }
}

const backslash = 92
const star = 42
const braceOpen = 123
const braceClose = 125

/** What LaTeX's commands of reference print. */
const forms: Readonly<Record<string, CrossReference['form']>> = {
  ref: 'digits',
  eqref: 'number',
  autoref: 'name',
  cref: 'name',
  Cref: 'name',
  nameref: 'title',
  pageref: 'page'
}

const texRef: Construct = {name: 'texRef', tokenize}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let name = ''
  return start

  function start(code: Code): State {
    effects.enter('texRef')
    effects.enter('texRefData')
    effects.consume(code)
    return command
  }

  function command(code: Code): State | undefined {
    if (asciiAlpha(code) && name.length < 7) name += String.fromCharCode(Number(code))
    else if (!Object.hasOwn(forms, name) && name !== 'label') return nok(code)
    else if (code === braceOpen) {
      effects.consume(code)
      return labels
    } else if (code !== star) return nok(code)
    effects.consume(code)
    return command
  }

  function labels(code: Code): State | undefined {
    if (code === null || code === braceOpen || markdownLineEnding(code)) return nok(code)
    effects.consume(code)
    return code === braceClose ? end : labels
  }

  function end(code: Code): State | undefined {
    effects.exit('texRefData')
    effects.exit('texRef')
    return ok(code)
  }
}

/** Syntax: LaTeX's `\ref{x}`, `\autoref{x}`, `\cref{x,y}` and their like, and `\label{x}`. */
export const texRefSyntax: Extension = {text: {[backslash]: texRef}}

/** Tree: a cross-reference, or a `labelMark` that what it stands in takes up. */
export const texRefFromMarkdown: FromMarkdown = {
  enter: {
    texRef(this: CompileContext, token: Token) {
      const [, name = '', list = ''] = /^\\(\w+)\*?\{(.*)\}$/.exec(this.sliceSerialize(token)) ?? []
      const labels = list.split(',').map(label => label.trim())
      if (name === 'label') {
        this.enter({type: 'labelMark', label: labels[0] ?? ''}, token)
        return
      }
      const at = {start: token.start, end: token.end}
      tie((this.stack.at(-1) as {children: PhrasingContent[]}).children.at(-1))
      const targets = labels.map(label => ({label, at}))
      const form = forms[name] ?? 'name'
      this.enter(
        {type: 'crossReference', targets, form, prefix: [], capital: name === 'Cref'},
        token
      )
    }
  },
  exit: {
    texRef(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}

/** `Figure~\ref{x}`: no line ends between the two. */
function tie(before: PhrasingContent | undefined): void {
  if (before?.type === 'text') before.value = before.value.replace(/~$/, '\u00A0')
}
