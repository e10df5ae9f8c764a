import type { LaidOut } from './laid-out'

/** Part of the sent words that must stand in a document for it to be one of ours that was changed, not another text that shares some. */
const ENOUGH = 0.3

/** Whether a document is what was sent, however much was changed in it. Counted by letters, so that labels of tables say little. */
export function isOurs({ placed, slots }: LaidOut): boolean {
	const all = slots.reduce((sum, { text }) => sum + text.length, 0)
	const found = placed.reduce(
		(sum, one) => sum + (one === null ? 0 : Math.min(one.line.text.length, one.target.text.length)),
		0,
	)
	return all > 0 && found >= all * ENOUGH
}
