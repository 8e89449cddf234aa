import {finishOf} from './affix.ts'
import {branchesOf} from './choose.ts'
import type {Area, Context, Render} from './context.ts'
import {compileDate} from './date.ts'
import {type Element, elementsOf} from './element.ts'
import {compileLabel} from './label.ts'
import {compileNames, type NamesScope} from './names.ts'
import {joined, type Rich} from './rich.ts'
import {compileNumber, compileText} from './text.ts'

/** A style's elements as functions; each macro is compiled once for an area. */
export interface Compiler {
  readonly compile: (element: Element) => Render
  readonly children: (element: Element) => readonly Render[]
  readonly macro: (name: string) => Render
}

export function compilerOf(
  macros: ReadonlyMap<string, Element>,
  options: Readonly<Record<string, string>>,
  pageFormat: string | undefined,
  _area: Area
): Compiler {
  // By the names whose substitutes call it: these lend it their form.
  const compiled = new Map<Element | undefined, Map<string, Render>>()
  const outer: NamesScope = {options}
  return {
    compile: element => compile(element, outer),
    children: element => children(element, outer),
    macro: name => macro(name, outer)
  }

  function compile(element: Element, scope: NamesScope): Render {
    const {attrs} = element
    switch (element.name) {
      case 'text':
        if (attrs['macro'] === undefined) return compileText(element, pageFormat)
        return called(element, macro(attrs['macro'], scope))
      case 'number':
        return compileNumber(element, pageFormat)
      case 'label':
        return compileLabel(element)
      case 'date':
        return compileDate(element)
      case 'names':
        return compileNames(element, scope, compile)
      case 'group':
        return group(element, children(element, scope))
      case 'choose':
        return choose(element, scope)
      default:
        return () => undefined
    }
  }

  function children(element: Element, scope: NamesScope): readonly Render[] {
    return elementsOf(element).map(child => compile(child, scope))
  }

  /** A style's macros are compiled when they are first called: most papers call few of them. */
  function macro(name: string, scope: NamesScope): Render {
    const mine = compiled.get(scope.parent) ?? new Map<string, Render>()
    compiled.set(scope.parent, mine)
    const known = mine.get(name)
    if (known) return known
    const element = macros.get(name)
    const render = lazy(() => conditional(element ? children(element, scope) : [], ''))
    mine.set(name, render)
    return render
  }

  function choose(element: Element, scope: NamesScope): Render {
    const branches = branchesOf(element).map(({test, element: branch}) => ({
      test,
      render: lazy(() => branchOf(children(branch, scope)))
    }))
    return context => {
      for (const {test, render} of branches) if (test(context)) return render(context)
      return undefined
    }
  }
}

function lazy(make: () => Render): Render {
  let made: Render | undefined
  return context => {
    made ??= make()
    return made(context)
  }
}

/** What a branch prints stands in the group around the choice, piece by piece. */
function branchOf(renders: readonly Render[]): Render {
  const [only] = renders
  if (only && renders.length === 1) return only
  return context => {
    const kids = run(renders, context)
    return kids.length < 2 ? kids[0] : {kids, role: 'branch'}
  }
}

export function sequence(renders: readonly Render[], delimiter = ''): Render {
  const [only] = renders
  if (only && renders.length === 1) return only
  return context => joined(run(renders, context), delimiter)
}

function run(renders: readonly Render[], context: Context): Rich[] {
  const out: Rich[] = []
  for (const render of renders) {
    const rich = render(context)
    if (rich === undefined || rich === '') continue
    if (typeof rich !== 'string' && rich.role === 'branch') out.push(...rich.kids)
    else out.push(rich)
  }
  return out
}

function called(element: Element, macro: Render): Render {
  const finish = finishOf(element)
  return context => {
    const rich = macro(context)
    return rich === undefined ? undefined : finish(rich, context.locale.lang)
  }
}

function group(element: Element, renders: readonly Render[]): Render {
  const finish = finishOf(element)
  const render = conditional(renders, element.attrs['delimiter'] ?? '')
  return context => {
    const rich = render(context)
    return rich === undefined ? undefined : finish(rich, context.locale.lang)
  }
}

/**
 * A group, and a macro likewise, prints nothing when it calls variables and none of them prints; one that
 * prints counts as a variable that does for the group around it (CSL 1.0.2, "Group").
 */
function conditional(renders: readonly Render[], delimiter: string): Render {
  return context => {
    const {called, filled, begun} = context
    context.called = 0
    context.filled = 0
    const rich = joined(run(renders, context), delimiter)
    const empty = rich === undefined || (context.called > 0 && context.filled === 0)
    context.called += called
    context.filled = filled + (empty ? 0 : 1)
    if (empty) context.begun = begun
    return empty ? undefined : rich
  }
}
