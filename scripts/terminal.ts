/** Prints data on stdout, and lines for a person on stderr. */

/**
 * Print data. A reader that has seen enough (`| head`) may go; any other failure,
 * such as a full disk behind `>`, is said and gives exit code 1.
 */
export function print(data: string): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    say(`The output could not be written: ${error.message}.`)
    process.exitCode = 1
  })
  process.stdout.write(process.stdout.isTTY ? printable(data) : data)
}

/** Print a line for a person. */
export function say(line: string): void {
  process.stderr.write(`${printable(line.replaceAll('\n', ' '))}\n`)
}

/** Notes may hold control characters, which a terminal would obey: their pictures instead. */
function printable(text: string): string {
  return text.replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\ufffd'
  })
}

/** All of Unicode's but tab and line feed. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu
