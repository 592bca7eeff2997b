/** Grammars of tools that are not asked: their help says too little, or they are not at hand. */
import type { CompactGrammar } from './compact.ts'

const HELM_FLAGS = [
  '--namespace -n =',
  '--kube-context =',
  '--kubeconfig =',
  '--debug',
  '--output -o =',
  '--values -f = *',
  '--set = *',
  '--set-string = *',
  '--set-file = *',
  '--version =',
  '--create-namespace',
  '--generate-name -g',
  '--all-namespaces -A',
  '--all -a',
  '--wait',
  '--timeout =',
  '--dry-run [=]',
  '--install -i',
  '--atomic',
  '--reuse-values',
  '--reset-values',
  '--repo =',
  '--destination -d =',
  '--untar',
  '--keep-history',
  '--filter =',
  '--short -q',
  '--help -h',
]

const helm: CompactGrammar = {
  name: 'helm',
  flags: HELM_FLAGS,
  subcommands: [
    { name: 'list', aliases: ['ls'], flags: [] },
    { name: 'uninstall', aliases: ['un', 'del', 'delete'], flags: [] },
    { name: 'pull', aliases: ['fetch'], flags: [] },
    { name: 'history', aliases: ['hist'], flags: [] },
    { name: 'show', aliases: ['inspect'], flags: [] },
    {
      name: 'dependency',
      aliases: ['dep', 'dependencies'],
      flags: [],
      subcommands: [
        { name: 'update', aliases: ['up'], flags: [] },
        { name: 'list', aliases: ['ls'], flags: [] },
      ],
    },
    {
      name: 'repo',
      flags: [],
      subcommands: [
        { name: 'list', aliases: ['ls'], flags: [] },
        { name: 'remove', aliases: ['rm'], flags: [] },
        { name: 'update', aliases: ['up'], flags: [] },
      ],
    },
  ],
}

const EKSCTL_FLAGS = [
  '--name -n =',
  '--region -r =',
  '--profile -p =',
  '--config-file -f =',
  '--cluster =',
  '--nodes -N =',
  '--nodes-min -m =',
  '--nodes-max -M =',
  '--node-type -t =',
  '--nodegroup-name =',
  '--node-volume-size =',
  '--node-labels =',
  '--version =',
  '--zones =',
  '--tags =',
  '--ssh-access [=]',
  '--ssh-public-key =',
  '--managed',
  '--fargate',
  '--approve',
  '--wait -w',
  '--with-oidc',
  '--without-nodegroup',
  '--verbose -v =',
  '--output -o =',
  '--help -h',
]
const eksctl: CompactGrammar = {
  name: 'eksctl',
  flags: EKSCTL_FLAGS,
  subcommands: ['create', 'get', 'delete', 'scale', 'upgrade', 'drain'].map((name) => ({
    name,
    flags: [],
    subcommands: [
      { name: 'cluster', aliases: ['clusters'], flags: [] },
      { name: 'nodegroup', aliases: ['nodegroups', 'ng'], flags: [] },
      { name: 'fargateprofile', aliases: ['fargateprofiles'], flags: [] },
    ],
  })),
}

/** Its expression is worked through from left to right. */
const find: CompactGrammar = {
  name: 'find',
  style: 'single-dash',
  ordered: true,
  flags: [
    ...(
      'name iname path ipath type xtype size mtime mmin atime amin ctime cmin newer user group uid gid perm ' +
      'maxdepth mindepth regex iregex regextype exec execdir ok okdir printf fprint fstype inum links lname samefile'
    )
      .split(' ')
      .map((name) => `-${name} =`),
    ...'delete print print0 ls prune empty depth xdev mount executable readable writable o or a and not quit follow nouser nogroup true false daystart'
      .split(' ')
      .map((name) => `-${name}`),
  ],
}

/** By name. */
export const writtenByHand: Readonly<Record<string, CompactGrammar>> = { helm, eksctl, find }
