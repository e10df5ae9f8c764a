import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { houseMarked } from '../../../shared/library/house-marked'
import { type Picks, picksOf } from '../../../shared/library/picks'
import { markedTextOf, overrideAt, withOwnText } from '../../../shared/library/take'
import type { ClauseBlock, ContractLanguage } from '../../../shared/outline/block'
import { LOST_VALUE } from '../../../shared/outline/slot-book'
import { useT } from '../../app/i18n'
import type { Chip } from '../../components/marked/editable'
import { MarkedEditor } from '../../components/marked/MarkedEditor'
import { useAgreementStore } from '../../stores/agreement-store'
import classes from './WordingEditor.module.css'

type Props = { readonly clause: ClauseBlock; readonly language: ContractLanguage; readonly onClose: () => void }

/** Stands on the paper in place of the clause; values and references in it stay what they are. */
export function WordingEditor({ clause, language, onClose }: Props) {
	const t = useT('editor')
	const app = useT('app')
	const edit = useAgreementStore((state) => state.edit)
	const isSuggesting = useAgreementStore((state) => state.suggesting !== null)
	const [first] = useState(() => initialText(clause, language))
	const [text, setText] = useState(first)
	const picks = usePicks(clause, language)
	const place = { clause: clause.id, language }
	const keep = () => {
		const done = edit('undo.override', (open) =>
			withOwnText(open, place, text.trim(), overrideAt(open, place)?.takenFrom ?? null),
		)
		if (done === 'changed') onClose()
	}
	return (
		<div className={classes.editor} lang={language}>
			<span className={classes.number}>{clause.number}</span>
			<div className={classes.words}>
				<MarkedEditor
					text={first}
					label={t('wording.label', { number: clause.number })}
					lang={language}
					picks={picks}
					home={clause.id}
					chipLabel={(chip) => chipLabel(chip, picks, { home: clause.id, language })}
					isPlain={isSuggesting}
					isFocused
					onChange={setText}
					onKeyDown={(event) => {
						if (event.key === 'Escape') onClose()
						if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
					}}
				/>
				<div className={classes.deeds}>
					<Button className={classes.cancel} variant="default" onClick={onClose}>
						{app('common.cancel')}
					</Button>
					<Button disabled={text.trim() === ''} onClick={keep}>
						{t('wording.keep')}
					</Button>
				</div>
			</div>
		</div>
	)
}

/** Gathered once: what is picked from does not change while one writes here. */
function usePicks(clause: ClauseBlock, language: ContractLanguage): Picks {
	return useMemo(() => {
		const { agreement } = useAgreementStore.getState()
		return agreement === null ? { values: [], places: [] } : picksOf(agreement, language, clause.id)
	}, [clause.id, language])
}

export function chipLabel(
	chip: Chip,
	picks: Picks,
	{ home, language }: { readonly home: string; readonly language: ContractLanguage },
) {
	if (chip.kind === 'reference') {
		const place = picks.places.find(({ target }) => target === chip.target)
		return place === undefined ? { text: chip.target, isLost: true } : { text: place.text, isLost: false }
	}
	const clause = chip.clause ?? home
	const value = picks.values.find((one) => one.clause === clause && one.slot === chip.slot)
	return value === undefined ? { text: LOST_VALUE[language], isLost: true } : { text: value.text, isLost: false }
}

/** An own wording goes on from itself; a first one starts from the house wording with its points. */
function initialText(clause: ClauseBlock, language: ContractLanguage): string {
	const { agreement } = useAgreementStore.getState()
	if (agreement === null) return ''
	const own = overrideAt(agreement, { clause: clause.id, language })
	return own === null ? (houseMarked(agreement, clause.id, language) ?? '') : markedTextOf(own)
}
