/**
 * Lists the licences of all packages that the app is made of, and fails on one that
 * is unknown or asks something of what is built with it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const PROJECT = join(import.meta.dirname, '..')
const LIST = join(PROJECT, 'docs', 'licences.md')
/** Licences that ask for no more than their text. */
const FREE = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
})
/** Old packages have a list. */
const packageSchema = z.object({
  license: z.string().optional(),
  licenses: z.tuple([z.object({ type: z.string() })]).optional(),
})

const { packages } = lockSchema.parse(readJson('package-lock.json'))
const used = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, { version = '', license }]) => ({
    name: path.replace(/^.*node_modules\//, ''),
    version,
    licence: license ?? licenceIn(path),
  }))
const refused = used.filter(({ licence }) => !isFree(licence))
for (const { name, version, licence } of refused) {
  console.error(`${name} ${version} has the licence ${licence}, which may not be built in.`)
}
if (refused.length > 0) process.exitCode = 1

const list = `# Licences

Notedrill is built with these packages; \`npm run licences\` writes this page.

| package | version | licence |
| --- | --- | --- |
${used.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}
`
if (process.argv.includes('--check')) {
  if (cellsOf(readFileSync(LIST, 'utf8')) !== cellsOf(list)) {
    console.error('docs/licences.md is not up to date: run npm run licences.')
    process.exitCode = 1
  }
} else writeFileSync(LIST, list)

function licenceIn(path: string): string {
  const { license, licenses } = packageSchema.parse(readJson(join(path, 'package.json')))
  return license ?? licenses?.[0].type ?? 'unknown'
}

/** `(MIT OR GPL-3.0)` leaves the choice. */
function isFree(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => FREE.includes(one))
}

/** Without the spaces and dashes that a formatter puts in. */
function cellsOf(text: string): string {
  return text.replace(/[ -]+/g, '')
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(PROJECT, path), 'utf8'))
}
