/** What the parsers' languages are made of. */
import type { Grammar } from './texts.ts'

const INLINE = [
  '`a`', '``', '*a*', '**', '_', '[a](b)', '[a]: b', '![a](b)', '<b>', '<!--', '-->', '&amp;', '&#0;',
  'https://a.b', 'a@b.c', '\\', '?', ':', ' - ', '|', '~~', 'kubectl get po', '$ ls -l', '${a}', '<a>',
  'What is a?', 'Q: ', 'A: ', '[^1]', '[a][b]', '(', ')', '"', "'", ' ', 'word',
] // prettier-ignore

export const MARKDOWN: Grammar = {
  pieces: INLINE,
  lines: [
    '# a', '## Commands', '### Questions', '===', '---', '- a', '* `ls`: lists', '1. a', '10) b', '> q',
    '```sh', '```', '~~~', '    code', '| a | b |', '|---|---|', '| `x` | y |', '- [ ] a', '', '', 'a: b',
    '<details>', '<summary>What?</summary>', '</details>', '<script>', '<!-- notedrill: off -->',
    '<!-- notedrill: deck: A, tags: [b] -->', 'Throw away: `git restore .`', 'Q: a?', 'A: b', '**a** is b.',
    '+ a', '***', '[^1]: note', '[a]: https://a.b', '- What is a? b.', '$ git log', '# comment',
  ],
} // prettier-ignore

export const RST: Grammar = {
  pieces: [...INLINE, '``a``', ':ref:`a`', '`a <b>`_', '|s|', 'a_', '[1]_', '::', '.. ', '*', '\\ ', '-a  b'],
  lines: [
    'Title', '=====', '-----', '~~~~~', '* a', '- b', '#. c', '(i) d', '  e', '    f', 'g::', '::', '',
    '', '.. code-block:: sh', '.. raw:: html', '.. include:: /etc/passwd', '.. image:: http://a.b',
    '.. csv-table:: t', '   :file: /etc/passwd', '.. list-table::', '   * - a', '     - b', '.. note::',
    '.. |s| replace:: t', '.. _a: b', '.. [1] note', '+---+---+', '| a | b |', '+===+===+', '=== ===',
    'a   b', ':field: value', '-a, --all  all', '>>> 1', '| line', '> quote', '.. comment', '.. figure:: f',
    'term', '  meaning', '``ls -l``  lists', 'What is it?', '.. table:: t', '__ anonymous',
  ],
} // prettier-ignore

export const DECK: Grammar = {
  pieces: [...INLINE, '<!-- id: ', ' -->', 'kind: flag', ', ', '{', '}', '&a', '*a', '<<: ', '!!js/x', '? '],
  lines: [
    '---', 'title: a', 'notes: a.md', '---', '# a', '## `ls`', '### `--all`', '', '', 'body', '```', '===',
    '<!-- id: a1 -->', '<!-- id: a1, kind: command, source: a.md:1 -->', '<!-- kind: {toString: 1} -->',
    '<!-- id: b, source: "a.md:1,2", tags: [a, b] -->', '<!-- id: [', 'x: &x [*x]', '<<: *x', '# Removed from the notes',
    '__proto__: a', 'title: [', '<!-- path: [a], id: c -->', '    code', '> q', '- a', '...', 'title: "\\u0000"',
  ],
} // prettier-ignore

export const HELP: Grammar = {
  pieces: ['-a', '--all', '=', '[', ']', '<x>', ' ', '  ', ', ', '|', '...', 'string', '{a,b}', '(default 1)', '\b', 'ls', '[flags]'],
  lines: [
    'Usage: a [flags]', 'usage: a [-h] [--x X]', 'Commands:', '  get    Get things', 'Flags:', 'Options:', '',
    '  -a, --all           all of it', '      --x string      the x (default "y")', '  --color[=WHEN]  colour',
    '   {a,b,c}', '  -f=false: do not', '--no-x', 'Aliases:', '  get, g', 'Available Commands:', '  -I, --head',
    '    may be repeated', '-long   one dash', 'or: a b [<c>]', '  -X <a|b>', '\u001b[1m--bold\u001b[0m  bold',
  ],
} // prettier-ignore

export const COMMANDS: Grammar = {
  pieces: [
    'kubectl ', 'git ', 'docker ', 'get ', 'po ', '-n ', '--all-namespaces', '-A', '=', '"', "'", '$(', ')', '`',
    '|', '&&', ';', '>', '<', '2>&1', '\\', '${a}', '<name>', '[-f]', '...', 'NAME', '*', '~', '#', '--', ' ', 'x',
    '<<EOF', '$((', '{a,b}', '!', '&', 'commit ', '-m ', 'run ', '-it ', 'tar xzf ', 'a/b', '\n',
  ],
  lines: ['kubectl get pods -A', 'git commit -m "a b"', 'docker run --rm -it x sh', 'ls -la | wc -l', 'curl -sSL https://a.b'],
} // prettier-ignore
