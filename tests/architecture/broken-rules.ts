/** Holds imports to the rules and says, for a reader, which edge breaks which. */
import type { Edge } from './read-imports.ts'
import { folderRules, freeOfLibraryRules, libraryRules, mayComputeNames } from './rules.ts'

/** Every edge that breaks a rule, as `file:line -> file: why`, cycles included. */
export function brokenRules(edges: readonly Edge[]): string[] {
  const broken = edges.flatMap((edge) => {
    const why = whyNot(edge)
    return why === undefined ? [] : [`${edge.from}:${edge.line} -> ${edge.to}: ${why}`]
  })
  return [...broken, ...cycles(edges)]
}

function whyNot(edge: Edge): string | undefined {
  switch (edge.kind) {
    case 'file':
      return whyNotFile(edge)
    case 'package':
      return whyNotPackage(edge)
    case 'unknown':
      return firstMatch(mayComputeNames, edge.from) === undefined
        ? 'name the module in the import itself, so that it can be checked'
        : undefined
  }
}

function whyNotFile({ from, to, typeOnly }: Edge): string | undefined {
  for (const { files, may, mayAsTypes = [], why } of folderRules) {
    const own = firstMatch(files, from)
    if (own === undefined) continue
    if (to.startsWith(own) || firstMatch(may, to) !== undefined) return undefined
    if (firstMatch(mayAsTypes, to) === undefined) return why
    return typeOnly ? undefined : `${why}; use \`import type\``
  }
  return 'no rule says what this file may import'
}

function whyNotPackage({ from, to, typeOnly }: Edge): string | undefined {
  const rules = libraryRules.filter(({ packages }) => packages.some((name) => isCalled(name, to)))
  const may = rules.flatMap((rule) => rule.may)
  const mayAsTypes = rules.flatMap((rule) => rule.mayAsTypes ?? [])
  if (firstMatch(may, from) !== undefined) return undefined
  if (firstMatch(mayAsTypes, from) !== undefined) {
    return typeOnly ? undefined : `${to} is known here by its types; use \`import type\``
  }
  if (firstMatch(freeOfLibraryRules, from) !== undefined) return undefined
  return rules.length === 0
    ? 'no rule says who may know this package'
    : `only ${[...may, ...mayAsTypes].join(', ')} may know this package`
}

const isCalled = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

/** The part of a path that the first fitting pattern stands for: a folder or the file itself. */
function firstMatch(patterns: readonly string[], path: string): string | undefined {
  for (const pattern of patterns) {
    const expression = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')
    const match = new RegExp(`^${expression}${pattern.endsWith('/') ? '' : '$'}`).exec(path)
    if (match) return match[0]
  }
  return undefined
}

/** One line for each way in which loading a file comes back to it; types are not loaded. */
function cycles(edges: readonly Edge[]): string[] {
  const loads = new Map<string, Set<string>>()
  for (const { from, to, kind, typeOnly } of edges) {
    if (kind === 'file' && !typeOnly) loads.set(from, (loads.get(from) ?? new Set()).add(to))
  }
  const found: string[] = []
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file)
    if (start !== -1) {
      const circle = [...way.slice(start), file].join(' -> ')
      found.push(`${circle}: no file may load itself by a detour`)
    } else if (!done.has(file)) {
      for (const next of loads.get(file) ?? []) walk(next, [...way, file])
      done.add(file)
    }
  }
  for (const file of loads.keys()) walk(file, [])
  return found
}
