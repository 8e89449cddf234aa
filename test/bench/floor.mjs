/** The floor: the same browser, driven by Puppeteer, opens the finished page and prints it. */
import {writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {launch} from 'puppeteer-core'

const [executablePath, env, html, pdf] = process.argv.slice(2)
const noSandbox = process.getuid?.() === 0 || process.env.OFFPRINT_NO_SANDBOX === '1'
const browser = await launch({
  executablePath,
  env: {...process.env, ...JSON.parse(env)},
  headless: 'shell',
  args: ['--font-render-hinting=none', ...(noSandbox ? ['--no-sandbox'] : [])]
})
try {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(html).href, {waitUntil: 'load'})
  writeFileSync(pdf, await page.pdf({preferCSSPageSize: true, tagged: false, outline: false}))
} finally {
  await browser.close()
}
