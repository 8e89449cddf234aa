import {join} from 'node:path'
import {openWindow} from './window.ts'

/** The pictures of the preview in docs/: `node --import tsx test/preview/pictures.ts`. */
const pictures = [
  {name: 'preview-light', paper: 'paper.md', scheme: 'light', find: 'guarantee'},
  {name: 'preview-dark', paper: 'paper.ar.md', scheme: 'dark'}
]

for (const {name, paper, scheme, find} of pictures) {
  const {tab, close} = await openWindow(join('manuscript', paper))
  await tab.setViewport({width: 1120, height: 640})
  await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
  await tab.$eval('[name=view][value=both]', input => (input as HTMLElement).click())
  await tab.$eval('#toggle', button => (button as HTMLElement).click())
  await tab.waitForFunction(
    `document.querySelector('#sheets iframe:not(.waiting)')?.contentDocument.querySelector('.sheet')`
  )
  if (find !== undefined) {
    await tab.keyboard.press('/')
    await tab.keyboard.type(find)
  }
  // The panel and the check of the pages come when all else is done.
  await new Promise(resolve => setTimeout(resolve, 1500))
  // The machine they are made on has no Arabic face of its own.
  if (paper.includes('.ar.')) await tab.$eval('#title', title => title.replaceChildren())
  await tab.screenshot({path: join('docs', `${name}.png`)})
  await close()
}
