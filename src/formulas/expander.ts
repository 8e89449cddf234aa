export interface Token {
  readonly text: string
  readonly noexpand?: boolean
}

/** What temml and KaTeX show of themselves to a macro that is a function. */
export interface Expander {
  readonly stack: readonly Token[]
  future(): Token
  popToken(): Token
  consumeSpaces(): void
  /** @returns Its tokens, the last first. */
  consumeArg(delimiters?: readonly string[]): {readonly tokens: readonly Token[]}
}

export type Expansion = {readonly tokens: readonly Token[]; readonly numArgs: number}
export type Definition = string | Expansion | ((expander: Expander) => string | Expansion)

/** Macros as temml and KaTeX take them. */
export type Definitions = Record<string, Definition>
