/** Lay the page out, which asks for its faces, and wait for them. */
export async function layOutFaces(): Promise<undefined> {
  document.body.getBoundingClientRect()
  await document.fonts.ready
  return undefined
}
