/** What kubectl's help does not say: kinds by their short names, flags for all commands, other commands' words. */
import type { Flag, Grammar } from '../grammar.ts'

/** From `kubectl api-resources` and, for kinds in the plural and in the singular, the API itself. */
const NOUNS = [
  'pods pod po',
  'deployments deployment deploy',
  'services service svc',
  'namespaces namespace ns',
  'configmaps configmap cm',
  'secrets secret',
  'nodes node no',
  'replicasets replicaset rs',
  'replicationcontrollers replicationcontroller rc',
  'statefulsets statefulset sts',
  'daemonsets daemonset ds',
  'jobs job',
  'cronjobs cronjob cj',
  'ingresses ingress ing',
  'ingressclasses ingressclass',
  'endpoints ep',
  'endpointslices endpointslice',
  'events event ev',
  'persistentvolumes persistentvolume pv',
  'persistentvolumeclaims persistentvolumeclaim pvc',
  'storageclasses storageclass sc',
  'volumeattachments volumeattachment',
  'serviceaccounts serviceaccount sa',
  'roles role',
  'rolebindings rolebinding',
  'clusterroles clusterrole',
  'clusterrolebindings clusterrolebinding',
  'networkpolicies networkpolicy netpol',
  'horizontalpodautoscalers horizontalpodautoscaler hpa',
  'poddisruptionbudgets poddisruptionbudget pdb',
  'resourcequotas resourcequota quota',
  'limitranges limitrange limits',
  'priorityclasses priorityclass pc',
  'customresourcedefinitions customresourcedefinition crd crds',
  'apiservices apiservice',
  'certificatesigningrequests certificatesigningrequest csr',
  'componentstatuses componentstatus cs',
  'leases lease',
  'podtemplates podtemplate',
].map((names) => names.split(' '))

/** `kubectl options` lists them. */
const FOR_ALL: Flag[] = (
  [
    '--namespace -n =',
    '--context =',
    '--kubeconfig =',
    '--cluster =',
    '--user =',
    '--server -s =',
    '--token =',
    '--username =',
    '--password =',
    '--as =',
    '--as-group =',
    '--as-uid =',
    '--request-timeout =',
    '--v -v =',
    '--vmodule =',
    '--cache-dir =',
    '--certificate-authority =',
    '--client-certificate =',
    '--client-key =',
    '--tls-server-name =',
    '--profile =',
    '--profile-output =',
    '--log-flush-frequency =',
    '--insecure-skip-tls-verify',
    '--match-server-version',
    '--disable-compression',
    '--warnings-as-errors',
    '--help -h',
  ] as const
).map((line) => {
  const [first, ...others] = line.replace(' =', '').split(' ')
  return { names: [first ?? '', ...others], value: line.endsWith('=') ? 'required' : 'none' }
})

/** These may stand without a value, and then take no word behind them. */
const MAY_STAND_ALONE = new Set(['--dry-run', '--validate', '--cascade'])
const OF_THINGS =
  'get describe delete edit label annotate scale expose autoscale patch wait taint explain rollout set'
const OF_PODS = 'logs exec attach port-forward debug'
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'create deployment': ['deploy'],
  'create configmap': ['cm'],
  'create namespace': ['ns'],
  'create service': ['svc'],
  'create serviceaccount': ['sa'],
  'create quota': ['resourcequota'],
  'create cronjob': ['cj'],
  'create ingress': ['ing'],
  'create priorityclass': ['pc'],
  'create poddisruptionbudget': ['pdb'],
  'top pod': ['pods', 'po'],
  'top node': ['nodes', 'no'],
  'config get-contexts': [],
}

/** The grammar with what its help leaves out. */
export function withKubectlKnowledge(grammar: Grammar): Grammar {
  return {
    ...grammar,
    flags: [...FOR_ALL, ...grammar.flags],
    subcommands: grammar.subcommands.map((one) => completed(one, one.name)),
  }
}

function completed(grammar: Grammar, path: string): Grammar {
  const [command = ''] = path.split(' ')
  const isOfPods = OF_PODS.split(' ').includes(command)
  const isOfThings = isOfPods || OF_THINGS.split(' ').includes(command)
  const aliases = ALIASES[path]
  return {
    ...grammar,
    flags: grammar.flags.map((flag) =>
      MAY_STAND_ALONE.has(flag.names[0]) ? { ...flag, value: 'optional' as const } : flag,
    ),
    subcommands: grammar.subcommands.map((one) => completed(one, `${path} ${one.name}`)),
    ...(isOfThings ? { nouns: NOUNS, typeSlashName: command !== 'explain' } : {}),
    ...(path === 'auth can-i' ? { nouns: NOUNS } : {}),
    ...(isOfPods ? { defaultNoun: 'pods' } : {}),
    ...(/^(?:exec|run|debug)$/.test(path) || /^create (?:job|deployment|cronjob)$/.test(path)
      ? { dashesEnd: true }
      : {}),
    ...(aliases ? { aliases: [...(grammar.aliases ?? []), ...aliases] } : {}),
  }
}
