/** A reporter for the last lines: what was not tested, and why. */
export default async function* skipped(events) {
  const list = []
  for await (const {type, data} of events) {
    if (type === 'test:pass' && data.skip) list.push(`skipped: ${data.name}: ${data.skip}`)
  }
  yield list.length === 0 ? '\nNothing was skipped.\n' : `\n${list.join('\n')}\n`
}
