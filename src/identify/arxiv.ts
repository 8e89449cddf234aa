import {SetupError} from '../fault.ts'
import {type Element, readXml} from '../xml.ts'
import {ask} from './ask.ts'
import {cleaned} from './clean.ts'
import {nameOf} from './names.ts'
import type {Way} from './way.ts'

/**
 * arXiv's API (https://info.arxiv.org/help/api/user-manual.html): an Atom feed; what is wrong comes as an entry
 * whose `id` holds `/api/errors`, with status 200. It asks for three seconds between two questions.
 */
export const arxiv: Way = {
  source: 'export.arxiv.org',
  async find({value}, access) {
    const text = await ask({
      at: `export.arxiv.org/api/query?id_list=${encodeURIComponent(value)}&max_results=1`,
      accept: 'application/atom+xml',
      gapMs: 3000,
      ...access
    })
    if (text === undefined) return undefined
    const feed = readXml(text)
    if (!('name' in feed) || feed.name !== 'feed') {
      throw new SetupError(
        /rate exceeded/i.test(text)
          ? 'export.arxiv.org is asked too much at the moment'
          : 'export.arxiv.org sends data that cannot be read',
        'Try again in some minutes; what was found so far is kept.'
      )
    }
    const entry = childrenOf(feed, 'entry')[0]
    const id = entry && textIn(entry, 'id')
    if (!entry || id === undefined || id.includes('/api/errors')) return undefined
    const found = id.replace(/^.*\/abs\//, '')
    if (found.replace(/v\d+$/, '') !== value.replace(/v\d+$/, '')) {
      throw new SetupError(
        `export.arxiv.org answers with another work, \`${found}\``,
        'Compare the number with the page of the work at arxiv.org.'
      )
    }
    return cleaned({
      type: 'article',
      title: textIn(entry, 'title'),
      author: childrenOf(entry, 'author').flatMap(author => {
        const name = textIn(author, 'name')
        return name === undefined ? [] : [nameOf(name)]
      }),
      issued: textIn(entry, 'published'),
      number: `arXiv:${value}`,
      publisher: 'arXiv',
      URL: `https://arxiv.org/abs/${value}`
    })
  }
}

function childrenOf(element: Element, name: string): Element[] {
  return element.children.flatMap(child =>
    typeof child !== 'string' && child.name === name ? [child] : []
  )
}

function textIn(element: Element, name: string): string | undefined {
  const [child] = childrenOf(element, name)
  return child?.children
    .filter(one => typeof one === 'string')
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
