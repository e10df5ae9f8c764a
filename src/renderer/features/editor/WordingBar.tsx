import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { ClauseBlock, ContractLanguage } from '../../../shared/outline/block'
import { useT } from '../../app/i18n'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import classes from './WordingBar.module.css'
import { canOverride, houseWording, withoutOverride } from './wording'

type Props = { readonly clause: ClauseBlock; readonly language: ContractLanguage; readonly onEdit: () => void }

/** Under the paper, for the clause that was pointed at: whether its words follow the values, and the way to write other ones. */
export function WordingBar({ clause, language, onEdit }: Props) {
	const t = useT('editor')
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const edit = useAgreementStore((state) => state.edit)
	const isOutdated = useIsOutdated(clause, language)
	if (!canOverride(clause)) return null
	const name = clause.title === null ? clause.number : `${clause.number} ${clause.title}`
	const state = clause.overridden ? (isOutdated ? 'wording.outdated' : 'wording.own') : 'wording.follows'
	return (
		<div className={classes.bar}>
			<div className={classes.text}>
				<strong>{name}</strong>
				<span data-outdated={isOutdated || undefined}>{t(state)}</span>
			</div>
			{!isReadOnly && clause.overridden && (
				<Button
					variant="subtle"
					onClick={() => edit('undo.override', (open) => withoutOverride(open, { clause: clause.id, language }))}
				>
					{t('wording.takeBack')}
				</Button>
			)}
			{!isReadOnly && (
				<Button variant="subtle" onClick={onEdit}>
					{t(clause.overridden ? 'wording.change' : 'wording.overwrite')}
				</Button>
			)}
		</div>
	)
}

/** Values moved since the own wording was made: it may no longer say what the form says. */
function useIsOutdated(clause: ClauseBlock, language: ContractLanguage): boolean {
	const agreement = useAgreement((open) => open)
	return useMemo(() => {
		if (!clause.overridden) return false
		const override = agreement.overrides.find((one) => one.clause === clause.id && one.language === language)
		return override !== undefined && override.madeFrom !== houseWording(agreement, clause.id, language).clause
	}, [agreement, clause, language])
}
