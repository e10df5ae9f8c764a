import type { Agreement } from '../agreement/schema'
import type { BlockId, ContractLanguage, Outline } from '../outline/block'
import { buildOutline } from '../outline/build'
import { shippedWording } from '../outline/shipped-wording'
import { emptySlotBook } from '../outline/slot-book'
import { slotInlines } from '../outline/slots'
import { plainText } from '../outline/writer'

/** A value that own wording can print, as the contract prints it today, with the clause that has it. */
export type PickedValue = {
	readonly clause: BlockId
	readonly slot: string
	readonly text: string
	/** `9.3 Monthly cap`. */
	readonly where: string
}
/** What own wording can refer to. */
export type PickedPlace = { readonly target: BlockId; readonly text: string; readonly where: string }
export type Picks = { readonly values: readonly PickedValue[]; readonly places: readonly PickedPlace[] }

/** Longer than this, a value is a text of its own that no sentence takes in. */
const LONGEST = 120

/** Everything there is to pick, those of the home clause first; else in print order. */
export function picksOf(agreement: Agreement, language: ContractLanguage, home: BlockId | null): Picks {
	const book = emptySlotBook(language)
	const outline = buildOutline(agreement, language, { book })
	const names = namesOf(outline)
	const values = [...book.values].flatMap(([clause, slots]) => {
		const where = names.get(clause)
		if (where === undefined) return []
		return Object.entries(slots).flatMap(([slot, value]): PickedValue[] => {
			const text = plainText(slotInlines(value)).trim()
			return text === '' || text.length > LONGEST ? [] : [{ clause, slot, text, where: where.name }]
		})
	})
	const places = [...names].map(([target, { text, name }]) => ({ target, text, where: name }))
	const isHome = ({ clause }: PickedValue) => clause === home
	return { values: [...values.filter(isHome), ...values.filter((one) => !isHome(one))], places }
}

/** What a clause of a library can pick before it stands in a contract: values of the clauses it is for, by their samples, and all clauses. */
export function housePicks(language: ContractLanguage, targets: readonly BlockId[]): Picks {
	const { sections } = shippedWording(language)
	const values: PickedValue[] = []
	const places: PickedPlace[] = []
	for (const { id, heading, clauses, slots } of sections.values()) {
		if (id === 'definitions' || id === 'action-plan' || id === 'own-content') continue
		places.push({ target: id, text: heading, where: heading })
		for (const { key, title, text } of clauses.values()) {
			if (title === null) continue
			const clause = `${id}.${key}`
			places.push({ target: clause, text: title, where: heading })
			if (!targets.includes(clause)) continue
			for (const [, slot = ''] of text.matchAll(/\{([A-Za-z0-9]+)\}/g))
				values.push({ clause, slot, text: slots.get(slot) ?? slot, where: title })
		}
	}
	return { values, places }
}

/** The titles of the clauses that one can take the place of, by their section. */
export function houseClauses(language: ContractLanguage) {
	return housePicks(language, []).places.filter(({ target }) => target.includes('.'))
}

type Name = { readonly text: string; readonly name: string }

/** What stands in the contract with a number: how it is referred to, and what it is called. */
function namesOf({ blocks, language }: Outline): ReadonlyMap<BlockId, Name> {
	const words = language === 'de' ? { article: 'Artikel', clause: 'Ziffer' } : { article: 'Article', clause: 'Clause' }
	const names = new Map<BlockId, Name>()
	for (const block of blocks) {
		if (block.kind === 'heading' && block.number !== null && block.role !== 'sub') {
			const text = block.role === 'annex' ? block.number : `${words.article} ${block.number}`
			names.set(block.id, { text, name: block.text })
		} else if (block.kind === 'clause')
			names.set(block.id, {
				text: `${words.clause} ${block.number}`,
				name: `${block.number} ${block.title ?? ''}`.trim(),
			})
	}
	return names
}
