import { type RefObject, useEffect } from 'react'
import { bringIntoSight } from '../paper/bring-into-sight'

/** What is chosen by key, in a list or elsewhere in the program comes into sight: its words, or its card where they are gone. */
export function useChosenInSight(margin: RefObject<HTMLElement | null>, chosenId: string | null): void {
	useEffect(() => {
		const desk = margin.current?.closest<HTMLElement>('[data-beside]') ?? null
		if (chosenId === null || desk === null) return
		const chosen =
			desk.querySelector(`[data-marks~="${CSS.escape(chosenId)}"]`) ?? desk.querySelector('article[aria-current]')
		if (chosen !== null) bringIntoSight(desk, chosen, 'center')
	}, [margin, chosenId])
}
