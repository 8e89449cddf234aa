/** rehype-citation without the parsers and styles it carries: `paths` in tsconfig.json leads to it. */
declare module 'rehype-citation/generator' {
  import type {Root} from 'hast'
  import type {Options} from 'rehype-citation'
  import type {Plugin} from 'unified'

  export default function rehypeCitationGenerator(cite: unknown): Plugin<[Options?], Root>
}
