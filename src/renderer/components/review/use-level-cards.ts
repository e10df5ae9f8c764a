import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Card, levelCards } from './level-cards'

export type Line = {
	readonly id: string
	readonly from: number
	readonly to: number
	readonly tone: string | undefined
}

type Level = { readonly lines: readonly Line[]; readonly height: number }

/** Where in a card's height its line arrives. */
const HEAD = 18

/**
 * Puts the cards of a margin level with their words. They are measured where the browser drew them, so a change of size, of words or of
 * what is chosen measures again.
 */
export function useLevelCards(ids: readonly string[], firstId: string | null) {
	const margin = useRef<HTMLElement>(null)
	const [level, setLevel] = useState<Level>({ lines: [], height: 0 })
	const measure = useCallback(() => {
		const { current } = margin
		if (current !== null) setLevel((last) => sameOr(last, put(current, firstId)))
	}, [firstId])
	const key = ids.join(' ')
	// biome-ignore lint/correctness/useExhaustiveDependencies: other cards are measured again
	useLayoutEffect(measure, [measure, key])
	// What is drawn may have moved after any change of the review or its words.
	useLayoutEffect(measure)
	useEffect(() => {
		const { current } = margin
		if (current === null) return
		const observer = new ResizeObserver(measure)
		for (const element of [current.parentElement, ...current.querySelectorAll('[data-card]')]) {
			if (element !== null) observer.observe(element)
		}
		return () => observer.disconnect()
	}, [measure])
	return { margin, ...level }
}

function put(margin: HTMLElement, firstId: string | null): Level {
	const paper = margin.closest('section')
	const top = margin.getBoundingClientRect().top
	const elements = [...margin.querySelectorAll<HTMLElement>('[data-card]')]
	const marked = firstMarked(paper)
	const found = elements.flatMap((element) => {
		const id = element.dataset.card ?? ''
		const { at } = element.dataset
		const words = (at === undefined ? marked.get(id) : paper?.querySelector(`[data-words="${CSS.escape(at)}"]`)) ?? null
		return words === null ? [] : [{ element, id, wanted: words.getBoundingClientRect().top - top }]
	})
	const sorted = found.sort((a, b) => a.wanted - b.wanted)
	const cards: Card[] = sorted.map(({ element, id, wanted }) => ({
		id,
		wanted: wanted - 8,
		height: element.offsetHeight,
	}))
	const tops = levelCards(cards, firstId)
	for (const [index, { element }] of sorted.entries()) {
		element.style.top = `${tops[index] ?? 0}px`
		element.dataset.level = ''
	}
	const end = sorted.reduce((max, { element }, index) => Math.max(max, (tops[index] ?? 0) + element.offsetHeight), 0)
	const lost = margin.querySelector<HTMLElement>('[data-lost]')
	if (lost !== null) lost.style.top = `${end + 24}px`
	return {
		lines: sorted.map(({ element, id, wanted }, index) => ({
			...{ id, from: wanted + 12, to: (tops[index] ?? 0) + HEAD, tone: element.dataset.tone },
		})),
		height: end + (lost === null ? 0 : lost.offsetHeight + 24),
	}
}

/** The first words that each mark lies on, in one pass: a paper may have hundreds. */
function firstMarked(paper: Element | null): ReadonlyMap<string, Element> {
	const first = new Map<string, Element>()
	for (const element of paper?.querySelectorAll<HTMLElement>('[data-marks]') ?? [])
		for (const id of (element.dataset.marks ?? '').split(' ')) if (!first.has(id)) first.set(id, element)
	return first
}

function sameOr(last: Level, next: Level): Level {
	return JSON.stringify(last) === JSON.stringify(next) ? last : next
}
