/** The plain pipeline: rehype-citation as its README uses it. */
import {readFileSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import rehypeCitation from 'rehype-citation'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'

const [paper, html] = process.argv.slice(2)
const page = await unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeCitation, {bibliography: 'refs.bib', csl: 'apa', path: dirname(paper)})
  .use(rehypeStringify)
  .process(readFileSync(paper, 'utf8'))
writeFileSync(html, String(page))
