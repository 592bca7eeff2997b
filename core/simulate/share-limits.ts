/** What each deck has of a limit for all of them, as a sitting over all of them would give it. */

/**
 * How many reviews of each, the ones most at risk first, whichever deck they are of.
 *
 * @param risks of each deck's due cards how likely they are remembered, least likely first
 */
export function shareByRisk(risks: readonly (readonly number[])[], most: number): number[] {
  const shares = risks.map(() => 0)
  const all = risks.flatMap((ofDeck, deck) => ofDeck.map((risk) => ({ risk, deck })))
  for (const { deck } of all.sort((a, b) => a.risk - b.risk).slice(0, most)) {
    shares[deck] = (shares[deck] ?? 0) + 1
  }
  return shares
}

/** How many new cards of each, in turn. @param wanted by each deck alone */
export function shareInTurn(wanted: readonly number[], most: number): number[] {
  const shares = wanted.map(() => 0)
  let left = Math.min(
    most,
    wanted.reduce((sum, count) => sum + count, 0),
  )
  for (let turn = 1; left > 0; turn += 1) {
    for (const [deck, count] of wanted.entries()) {
      if (left === 0 || count < turn) continue
      shares[deck] = turn
      left -= 1
    }
  }
  return shares
}
