/** What is around the pages on a screen: a table to lay them on. */
const table = `
/* As the press has it: the hinting of a screen would break lines elsewhere. */
html { text-rendering: geometricPrecision; }
body { margin: 0; padding: 16px 0; background: #e4e2dd; }
/* What is out of sight is laid out when it comes into it. */
.sheet { content-visibility: auto; margin: 0 auto 16px; background: #fff; color: #000; box-shadow: 0 1px 6px rgb(0 0 0 / 35%); }
.sheet.told { outline: 3px solid #b3261e; }
@media (prefers-color-scheme: dark) { body { background: #2b2a28; } }
`

/** The web page; what its own script does is done by one that can do it again when blocks have changed. */
export function webShell(html: string): string {
  return html
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace(/<script>[\s\S]*?<\/script>/, '')
    .replace('</body>', '<script src="/web.js"></script></body>')
}

/**
 * An empty page in which the paper can be laid out as for the print: what its styles say of paper holds on the screen.
 * The page's own scripts do not run in it.
 */
export function pagesShell(html: string): string {
  return (
    html
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace(/<script(?! type="application\/ld)[\s\S]*?<\/script>/g, '')
      .replace(/@media print\b/g, '@media all')
      // Never so, whatever follows: `not` would turn it round.
      .replace(/@media screen\b/g, '@media (width < 0px)')
      .replace('</head>', `<style>${table}</style><script src="/pages.js"></script></head>`)
  )
}
