import type {LanguageFn} from 'highlight.js'

/** A grammar for the colours of code, loaded when a paper has code in its language. */
export interface Grammar {
  /** Other names of the language, apart by spaces. */
  readonly also?: string
  /** Languages whose code may stand in it. */
  readonly within?: string
  readonly load: () => Promise<{readonly default: LanguageFn}>
}

/** highlight.js's common languages and what else scholars write; a test compares the names with its own. */
export const grammars: Readonly<Record<string, Grammar>> = {
  arduino: {also: 'ino', load: () => import('highlight.js/lib/languages/arduino')},
  bash: {also: 'sh zsh', load: () => import('highlight.js/lib/languages/bash')},
  c: {also: 'h', load: () => import('highlight.js/lib/languages/c')},
  cpp: {also: 'cc c++ h++ hpp hh hxx cxx', load: () => import('highlight.js/lib/languages/cpp')},
  csharp: {also: 'cs c#', load: () => import('highlight.js/lib/languages/csharp')},
  css: {load: () => import('highlight.js/lib/languages/css')},
  diff: {also: 'patch', load: () => import('highlight.js/lib/languages/diff')},
  fortran: {also: 'f90 f95', load: () => import('highlight.js/lib/languages/fortran')},
  go: {also: 'golang', load: () => import('highlight.js/lib/languages/go')},
  graphql: {also: 'gql', load: () => import('highlight.js/lib/languages/graphql')},
  haskell: {also: 'hs', load: () => import('highlight.js/lib/languages/haskell')},
  ini: {also: 'toml', load: () => import('highlight.js/lib/languages/ini')},
  java: {also: 'jsp', load: () => import('highlight.js/lib/languages/java')},
  javascript: {
    also: 'js jsx mjs cjs',
    within: 'xml css graphql',
    load: () => import('highlight.js/lib/languages/javascript')
  },
  json: {also: 'jsonc json5', load: () => import('highlight.js/lib/languages/json')},
  julia: {load: () => import('highlight.js/lib/languages/julia')},
  kotlin: {also: 'kt kts', load: () => import('highlight.js/lib/languages/kotlin')},
  latex: {also: 'tex', load: () => import('highlight.js/lib/languages/latex')},
  less: {load: () => import('highlight.js/lib/languages/less')},
  lua: {also: 'pluto', load: () => import('highlight.js/lib/languages/lua')},
  makefile: {also: 'mk mak make', load: () => import('highlight.js/lib/languages/makefile')},
  markdown: {
    also: 'md mkdown mkd',
    within: 'xml',
    load: () => import('highlight.js/lib/languages/markdown')
  },
  matlab: {load: () => import('highlight.js/lib/languages/matlab')},
  objectivec: {
    also: 'mm objc obj-c obj-c++ objective-c++',
    load: () => import('highlight.js/lib/languages/objectivec')
  },
  perl: {also: 'pl pm', load: () => import('highlight.js/lib/languages/perl')},
  php: {load: () => import('highlight.js/lib/languages/php')},
  'php-template': {
    within: 'xml php',
    load: () => import('highlight.js/lib/languages/php-template')
  },
  plaintext: {also: 'text txt', load: () => import('highlight.js/lib/languages/plaintext')},
  python: {also: 'py gyp ipython', load: () => import('highlight.js/lib/languages/python')},
  'python-repl': {
    also: 'pycon',
    within: 'python',
    load: () => import('highlight.js/lib/languages/python-repl')
  },
  r: {load: () => import('highlight.js/lib/languages/r')},
  ruby: {
    also: 'rb gemspec podspec thor irb',
    load: () => import('highlight.js/lib/languages/ruby')
  },
  rust: {also: 'rs', load: () => import('highlight.js/lib/languages/rust')},
  scala: {load: () => import('highlight.js/lib/languages/scala')},
  scss: {load: () => import('highlight.js/lib/languages/scss')},
  shell: {
    also: 'console shellsession',
    within: 'bash',
    load: () => import('highlight.js/lib/languages/shell')
  },
  sql: {load: () => import('highlight.js/lib/languages/sql')},
  stata: {also: 'do ado', load: () => import('highlight.js/lib/languages/stata')},
  swift: {load: () => import('highlight.js/lib/languages/swift')},
  typescript: {
    also: 'ts tsx mts cts',
    within: 'xml css graphql',
    load: () => import('highlight.js/lib/languages/typescript')
  },
  vbnet: {also: 'vb', load: () => import('highlight.js/lib/languages/vbnet')},
  wasm: {load: () => import('highlight.js/lib/languages/wasm')},
  xml: {
    also: 'html xhtml rss atom xjb xsd xsl plist wsf svg',
    within: 'css xml javascript',
    load: () => import('highlight.js/lib/languages/xml')
  },
  yaml: {also: 'yml', within: 'ruby', load: () => import('highlight.js/lib/languages/yaml')}
}
