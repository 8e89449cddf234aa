/** What the text needs to be read; face, size and colours are the reader's. */
export const look = `body { margin: 0 5%; line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-align: start; page-break-after: avoid; }
a { text-decoration: none; }
img, svg { max-width: 100%; height: auto; }
p { margin: 0 0 0.6em; }
.subtitle { font-size: 1.2em; }
.authors { list-style: none; padding: 0; }
.affiliations { list-style: none; padding: 0; font-size: 0.9em; }
.date, .journal, .rights, .correspondence, .author-note { font-size: 0.9em; }
.translation { margin-top: 2em; }
.keywords .label, figcaption .label, .statement-name .label { font-weight: bold; }
figure { margin: 1.5em 0; page-break-inside: avoid; }
figcaption { font-size: 0.9em; margin: 0.5em 0; }
.row { display: flex; flex-wrap: wrap; gap: 1em; }
.cell { flex: 1 1 8em; }
table { border-collapse: collapse; border-block: 1px solid; font-size: 0.9em; }
thead { border-bottom: 1px solid; }
th, td { padding: 0.25em 0.6em; text-align: start; vertical-align: top; }
.align-right { text-align: end; }
.align-center { text-align: center; }
.table-box, .equation { overflow-x: auto; }
pre { white-space: pre-wrap; font-size: 0.85em; }
blockquote { margin: 1em 2em; }
.line-block { white-space: pre-wrap; margin: 1em 0; }
.equation { display: flex; align-items: center; margin: 1em 0; }
.equation math { flex: 1; }
.callout { border-inline-start: 3px solid; padding-inline-start: 1em; margin: 1em 0; }
.callout-title { font-weight: bold; }
.statement.italic { font-style: italic; }
.statement-name { font-style: normal; }
.end-mark::after { content: "\\25A1"; float: inline-end; }
.smallcaps { font-variant: small-caps; }
.csl-bib-body { list-style: none; padding: 0; }
.csl-entry { margin-bottom: 0.6em; }
.hanging .csl-entry { padding-inline-start: 1.5em; text-indent: -1.5em; }
.csl-left-margin { float: inline-start; margin-inline-end: 0.5em; }
.cited-in { font-size: 0.85em; }
.footnotes { font-size: 0.95em; }
`
