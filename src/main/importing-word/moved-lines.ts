import { innerCell, type LaidOut } from './laid-out'
import { rising } from './match-lines'
import type { Slot } from './slots'

/**
 * Paragraphs of the running text that stand elsewhere than they were sent, by their line: the slot that each stands behind now, null where
 * that is none that a paragraph can stand behind. The order that most of them keep is the one that was sent.
 */
export function movedLines({ lines, placed }: LaidOut): ReadonlyMap<number, Slot | null> {
	const running = placed.flatMap((one, line) =>
		one === null || innerCell(lines[line]!.paragraphs[0]!) !== null ? [] : [[line, one.slot] as const],
	)
	const still = new Set(rising(running).map(([line]) => line))
	const moved = running.flatMap(([line]) => (still.has(line) ? [] : line))
	const isMoved = new Set(moved)
	return new Map(moved.map((line) => [line, slotBefore(line)]))

	function slotBefore(line: number): Slot | null {
		let at = line - 1
		while (at >= 0 && (isMoved.has(at) || (placed[at] == null && lines[at]!.text === ''))) at--
		const before = placed[at]?.target
		return before?.isText === true && still.has(at) ? before : null
	}
}
