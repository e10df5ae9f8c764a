import type { LibraryClause } from '../../../shared/library/clause'
import { houseClauses, housePicks } from '../../../shared/library/picks'
import type { Chip } from '../../components/marked/editable'

/** What stands for a value in a clause of no contract: its sample; for a reference the title it leads to. */
export function chipText(
	{ language, slots, targets }: Pick<LibraryClause, 'language' | 'slots' | 'targets'>,
	chip: Chip,
): string {
	if (chip.kind === 'slot') {
		const own = chip.clause === null ? slots[chip.slot] : undefined
		const asked = chip.clause === null ? targets : [chip.clause]
		return own ?? housePicks(language, asked).values.find(({ slot }) => slot === chip.slot)?.text ?? chip.slot
	}
	const { target } = chip
	const place = target.includes('.') ? houseClauses(language) : housePicks(language, []).places
	return place.find((one) => one.target === target)?.text ?? annexName(target, language)
}

function annexName(target: string, language: 'de' | 'en'): string {
	const section = target.replace(/^annex-/, '')
	const named = housePicks(language, []).places.find((one) => one.target === section)
	const annex = language === 'de' ? 'Anlage' : 'Annex'
	return named === undefined ? target : `${annex} ${named.text}`
}
