import { type RefObject, useEffect } from 'react'
import { bringFootIntoSight, bringIntoSight } from '../paper/bring-into-sight'

/**
 * What is chosen by key, in a list or elsewhere in the program comes into sight: its words, or its card where they are gone; then the foot of
 * its card, where it is answered. Once it is given its place, that comes into sight.
 */
export function useChosenInSight(
	margin: RefObject<HTMLElement | null>,
	chosenId: string | null,
	isPlaced: boolean,
): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for again
	useEffect(() => {
		const desk = margin.current?.closest<HTMLElement>('[data-beside]') ?? null
		if (chosenId === null || desk === null) return
		const chosen =
			desk.querySelector(`[data-marks~="${CSS.escape(chosenId)}"]`) ?? desk.querySelector('article[aria-current]')
		if (chosen === null) return
		bringIntoSight(desk, chosen, 'center')
		const card = desk.querySelector(`[data-card="${CSS.escape(chosenId)}"]`)
		if (card !== null) bringFootIntoSight(desk, card, chosen)
	}, [margin, chosenId, isPlaced])
}
