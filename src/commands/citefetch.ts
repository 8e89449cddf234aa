import {SetupError} from '../fault.ts'
import {parse, say} from './arguments.ts'

const help = `offprint cite fetch [FILE] [options]

FILE is a Markdown file, by default manuscript/paper.md. Looks up what it cites by identifier, such as
@doi:10.1000/xyz, and its bibliography has not, and keeps it in bib/references.lock.json. Keep that file with the
paper: with it, a build needs no network. What was looked up once is not looked up again.

      --prune              drop works from that file that FILE does not cite

OFFPRINT_MAILTO=you@example.org tells the services whom to write to; some answer faster then.

Exit code: 0 all is known · 1 something is not · 2 set-up or command line.
`

/** `offprint cite fetch`: returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    prune: {type: 'boolean'},
    help: {type: 'boolean', short: 'h'}
  })
  if (values.help) return say(help)
  if (positionals.length > 1) {
    throw new SetupError(
      'offprint cite fetch takes one paper',
      `Do so for ${positionals.join(' and ')} one by one.`
    )
  }
  const {fetchWorks} = await import('../identify/fetch.ts')
  const {reportText} = await import('../reporter.ts')
  const {shown} = await import('../read/project.ts')
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  try {
    const {ok, files, path, found, dropped, all} = await fetchWorks(positionals[0], {
      prune: values.prune === true,
      signal: stop.signal,
      onFound(key, {title}, doubts) {
        say(`${key}  ${title}\n`)
        for (const doubt of doubts) process.stderr.write(`warning: ${key}: ${doubt}\n`)
      }
    })
    process.stderr.write(reportText(files, process.stderr.isTTY === true))
    if (found > 0 || dropped > 0) {
      const gone = dropped > 0 ? `, ${dropped} dropped` : ''
      say(`wrote ${shown(path)} (${all} work${all === 1 ? '' : 's'}: ${found} new${gone})\n`)
    } else if (ok) say('Nothing to look up: all that is cited is known.\n')
    return ok ? 0 : 1
  } catch (error) {
    if (!stop.signal.aborted) throw error
    process.stderr.write('Stopped; what was found so far is kept.\n')
    return 130
  }
}
