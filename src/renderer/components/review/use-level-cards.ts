import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Card, type Look, levelCards } from './level-cards'

export type Line = {
	readonly id: string
	readonly from: number
	readonly to: number
	readonly tone: string | undefined
}

type Level = { readonly lines: readonly Line[]; readonly height: number }

/** Where in a card's height its line arrives. */
const HEAD: Readonly<Record<Look, number>> = { full: 18, line: 15, chip: 12 }

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
		return words === null ? [] : [{ element, id, wanted: words.getBoundingClientRect().top - top - 8 }]
	})
	const sorted = found.sort((a, b) => a.wanted - b.wanted)
	const [full, line] = [heightsAs('full', sorted), heightsAs('line', sorted)]
	const cards = sorted.map(
		({ id, wanted, element }, index): Card => ({
			...{ id, wanted, full: full[index] ?? 0, line: line[index] ?? 0 },
			isFixed: element.dataset.at !== undefined || element.querySelector(':scope > [aria-current]') !== null,
		}),
	)
	const placed = levelCards(cards, firstId)
	for (const [index, { element }] of sorted.entries()) {
		const { top: at = 0, left = 0, look = 'full' } = placed[index] ?? {}
		element.style.top = `${at}px`
		element.style.left = `${left}px`
		element.dataset.look = look
		element.dataset.level = ''
		// Initials alone say little to whoever points at them.
		element.title = look === 'chip' ? (element.querySelector<HTMLElement>('[data-hint]')?.dataset.hint ?? '') : ''
	}
	const end = sorted.reduce(
		(max, { element }, index) => Math.max(max, (placed[index]?.top ?? 0) + element.offsetHeight),
		0,
	)
	const lost = margin.querySelector<HTMLElement>('[data-lost]')
	if (lost !== null) lost.style.top = `${end + 24}px`
	return {
		lines: sorted.map(({ element, id, wanted }, index) => {
			const { top: at = 0, look = 'full' } = placed[index] ?? {}
			return { id, from: wanted + 20, to: at + HEAD[look], tone: element.dataset.tone }
		}),
		height: end + (lost === null ? 0 : lost.offsetHeight + 24),
	}
}

/** All are drawn so before the first is measured: the browser lays them out once. */
function heightsAs(look: Look, cards: readonly { readonly element: HTMLElement }[]): readonly number[] {
	for (const { element } of cards) element.dataset.look = look
	return cards.map(({ element }) => element.offsetHeight)
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
