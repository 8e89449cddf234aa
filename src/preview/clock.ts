/** Milliseconds since 1970, of all threads alike. */
export function clock(): number {
  return performance.timeOrigin + performance.now()
}
