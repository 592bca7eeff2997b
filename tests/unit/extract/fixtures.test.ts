/** Notes in, facts out: `UPDATE=1` writes what is extracted now, to be read and committed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { extractFacts, type Part } from '../../../core/extract/index.ts'
import type { Fact } from '../../../core/fact.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/extract')
const notes = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'))

it.each(notes)('extracts the facts of %s', (name) => {
  const extraction = extractFacts(readFileSync(join(FOLDER, name), 'utf8'), { file: name })
  const parts = extraction.parts.map((part) => describe(part, extraction.facts))
  const written = `${JSON.stringify({ ...extraction, parts }, null, 2)}\n`
  const expected = join(FOLDER, `${name}.json`)
  if (process.env.UPDATE) writeFileSync(expected, written)
  expect(written).toBe(readFileSync(expected, 'utf8'))
})

/** A part on one line: `12-14 commands: git stash`, `16 it is a heading`. */
function describe({ from, to, fate }: Part, facts: readonly Fact[]): string {
  const lines = from === to ? String(from) : `${String(from)}-${String(to)}`
  if (fate.kind === 'skipped') return `${lines} ${fate.reason}`
  if (fate.kind === 'question') return `${lines} open question`
  return `${lines} ${fate.rule}: ${facts.find(({ id }) => id === fate.fact)?.front ?? 'nothing'}`
}

const kuar = join(import.meta.dirname, '../../../decks/notes/kuar.rst')

it('extracts the commands and the answered question that the shipped notes list as such', () => {
  const { title, facts, warnings } = extractFacts(readFileSync(kuar, 'utf8'), { file: 'kuar.rst' })
  expect(title).toBe('Kubernetes Up and running')
  const listed = facts.filter(
    ({ path: [section] }) => section === 'Commands' || section === 'Questions',
  )
  expect(listed.map(({ front, source }) => `${source?.line ?? ''} ${front}`)).toEqual([
    '31 docker image prune -a -f',
    '34 docker build -t ${name} .',
    '37 docker run --rm ...',
    '41 docker system prun',
    '44 eksctl create --name ${name}',
    '47 eksctl delete cluster --name kuar-cluster',
    '50 aws eks --region us-east-2 update-kubeconfig --name kuar-cluster',
    '53 kubectl get svc',
    '60 kubectl get nodes',
    '63 kubectl describe nodes ${node_name}',
    '66 kubectl get daemonsets --namespace=kube-system kube-proxy',
    '69 kubectl delete pods --all --namespace=default',
    '79 What is difference between pod and deployment?',
  ])
  expect(warnings).toMatchObject([{ line: 1 }])
})
