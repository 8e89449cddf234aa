import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import type {AttributeList} from '../../tree.ts'
import {parseAttributes} from './attributes.ts'
import {type Directive, directiveOf} from './directives/directive.ts'

/** Tree: a `div` node with its attributes, see `Div`; a `directive` node where the fence names one. */
export const divFromMarkdown: FromMarkdown = {
  enter: {
    div(this: CompileContext, token: Token) {
      this.enter({type: 'div', classes: [], values: {}, children: []}, token)
    },
    divInfo(this: CompileContext, token: Token) {
      const node = this.stack.at(-1)
      if (node?.type !== 'div') return
      const info = this.sliceSerialize(token)
      Object.assign(node, directiveOf(info, token.start) ?? attributesOf(info.trim()))
    },
    directiveOption(this: CompileContext, token: Token) {
      const node = this.stack.at(-1) as Directive
      node.options.push({source: this.sliceSerialize(token), at: token.start})
    },
    directiveText(this: CompileContext, token: Token) {
      const node = this.stack.at(-1) as Directive
      node.lines.push({source: this.sliceSerialize(token), at: token.start})
    },
    divEnd(this: CompileContext) {
      const node = this.stack.at(-1) as {closed?: boolean}
      node.closed = true
    }
  },
  exit: {
    div(this: CompileContext, token: Token) {
      this.exit(token)
    }
  }
}

/** `{#id .class}`; a word alone is a class. */
function attributesOf(source: string): AttributeList {
  const name = /^\p{L}[\w:-]*/u.exec(source)?.[0]
  return name !== undefined ? {classes: [name], values: {}} : parseAttributes(source)
}
