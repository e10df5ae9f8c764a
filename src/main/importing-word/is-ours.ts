import type { LaidOut } from './laid-out'

/** Part of the sent words that must stand in a document for it to be one of ours that was changed, not another text that shares some. */
const ENOUGH = 0.3

/** Whether a document is what was sent, however much was changed in it. Counted by letters, so that labels of tables say little. */
export function isOurs(laidOut: LaidOut): boolean {
	const all = laidOut.slots.reduce((sum, { text }) => sum + text.length, 0)
	return all > 0 && foundLetters(laidOut) >= all * ENOUGH
}

/** Letters of the document that stand for what was sent. */
export function foundLetters({ placed }: LaidOut): number {
	return placed.reduce(
		(sum, one) => sum + (one === null ? 0 : Math.min(one.line.text.length, one.target.text.length)),
		0,
	)
}
