/** A string or a comment is left alone; else `@import "name";`, `@import url(name);`. */
const pattern =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?[^;]*(?:;|$)/gi

/** Take the imports out of a style sheet. */
export function takeImports(css: string): {readonly names: string[]; readonly css: string} {
  const names: string[] = []
  const rest = css.replace(pattern, (whole: string, name: string | undefined) => {
    if (name === undefined) return whole
    names.push(name)
    return ''
  })
  return {names, css: rest}
}
