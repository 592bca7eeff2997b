/** What a source file imports, by TypeScript's own parser. Knows no rules. */
import { posix } from 'node:path'
import ts from 'typescript'

/** One import. */
export interface Edge {
  /** The importing file, from the project's folder. */
  from: string
  /** 1-based. */
  line: number
  /** A file from the project's folder, or a package's name, or why it cannot be told. */
  to: string
  kind: 'file' | 'package' | 'unknown'
  /** Erased by the compiler. `import { type A }` is not: the module is still loaded. */
  typeOnly: boolean
}

/**
 * Every import of a file: static, dynamic, `export from`, `import('…')` types,
 * `require` and Vite's `import.meta.glob`.
 *
 * @param from the file's path from the project's folder, with `/`
 */
export function readImports(from: string, text: string): Edge[] {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest)
  const edges: Edge[] = []
  const visit = (node: ts.Node): void => {
    const found = importIn(node)
    if (found) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
      for (const name of found.names) {
        edges.push({ from, line, typeOnly: found.typeOnly, ...target(from, name) })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return edges
}

interface Found {
  /** Module names; `undefined` for one that is computed. */
  names: readonly (string | undefined)[]
  typeOnly: boolean
}

function importIn(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node)) {
    return {
      names: [literal(node.moduleSpecifier)],
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { names: [literal(node.moduleSpecifier)], typeOnly: node.isTypeOnly }
  }
  if (ts.isImportTypeNode(node)) {
    const name = ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined
    return { names: [name], typeOnly: true }
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { names: [literal(node.moduleReference.expression)], typeOnly: node.isTypeOnly }
  }
  if (ts.isCallExpression(node) && isLoading(node.expression)) {
    const [argument] = node.arguments
    const named = argument && ts.isArrayLiteralExpression(argument) ? argument.elements : [argument]
    return { names: named.map(literal), typeOnly: false }
  }
  return undefined
}

function isLoading(called: ts.Expression): boolean {
  return (
    called.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(called) && called.text === 'require') ||
    (ts.isPropertyAccessExpression(called) &&
      ts.isMetaProperty(called.expression) &&
      called.name.text === 'glob')
  )
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined
}

function target(from: string, name: string | undefined): Pick<Edge, 'to' | 'kind'> {
  if (name === undefined) return { kind: 'unknown', to: 'a computed name' }
  if (name.startsWith('.')) {
    return { kind: 'file', to: posix.normalize(posix.join(posix.dirname(from), name)) }
  }
  return { kind: 'package', to: packageName(name) }
}

/** `@mantine/core/styles.css` is of the package `@mantine/core`. */
function packageName(name: string): string {
  if (name.startsWith('node:')) return name
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}
