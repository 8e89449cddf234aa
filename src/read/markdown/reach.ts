import type {Figure} from '../../tree.ts'

/** Over all columns: our class, Quarto's for what leaves the column of the text, MyST's. */
const wide = new Set([
  'wide',
  'column-body-outset',
  'column-page',
  'column-page-inset',
  'column-screen',
  'column-screen-inset',
  'full-width',
  'col-body-outset',
  'col-page',
  'col-screen'
])

/** How far a figure or table reaches, by its classes. */
export function reachOf(classes: readonly string[] = []): Pick<Figure, 'landscape' | 'wide'> {
  return {
    ...(classes.includes('landscape') && {landscape: true}),
    ...(classes.some(name => wide.has(name)) && {wide: true})
  }
}
