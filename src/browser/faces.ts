/** Lay the page out, which asks for its faces, and wait for them. */
export async function layOutFaces(): Promise<void> {
  document.body.getBoundingClientRect()
  await document.fonts.ready
}
