import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { ContractLanguage } from '../../../shared/outline/block'
import { inlineText } from '../../../shared/outline/to-text'
import { useT } from '../../app/i18n'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import classes from './WordingBar.module.css'
import { houseWording, type WordedBlock, withoutOverride } from './wording'

type Props = { readonly block: WordedBlock; readonly language: ContractLanguage; readonly onEdit: () => void }

/** Under the paper, for what was pointed at: whether its words follow the values, and the way to write other ones and back. */
export function WordingBar({ block, language, onEdit }: Props) {
	const t = useT('editor')
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const edit = useAgreementStore((state) => state.edit)
	const isOutdated = useIsOutdated(block, language)
	const isOwn = block.overridden === true
	const state = isOwn ? (isOutdated ? 'wording.outdated' : 'wording.own') : 'wording.follows'
	return (
		<div className={classes.bar}>
			<div className={classes.text}>
				<strong>{nameOf(block)}</strong>
				<span data-outdated={isOutdated || undefined}>{t(state)}</span>
			</div>
			{!isReadOnly && isOwn && (
				<Button
					variant="subtle"
					onClick={() => edit('undo.override', (open) => withoutOverride(open, { clause: block.id, language }))}
				>
					{t('wording.takeBack')}
				</Button>
			)}
			{!isReadOnly && block.kind === 'clause' && (
				<Button variant="subtle" onClick={onEdit}>
					{t(isOwn ? 'wording.change' : 'wording.overwrite')}
				</Button>
			)}
		</div>
	)
}

/** A clause by its number and title, anything else by its first words. */
function nameOf(block: WordedBlock): string {
	if (block.kind === 'clause') return block.title === null ? block.number : `${block.number} ${block.title}`
	const words = inlineText(block.inlines).split(/\s+/).slice(0, 6).join(' ')
	return block.kind === 'item' ? `${block.number} ${words} …` : `${words} …`
}

/** Values moved since the own wording was made: it may no longer say what the form says. */
function useIsOutdated(block: WordedBlock, language: ContractLanguage): boolean {
	const agreement = useAgreement((open) => open)
	return useMemo(() => {
		if (block.overridden !== true) return false
		const override = agreement.overrides.find((one) => one.clause === block.id && one.language === language)
		return override !== undefined && override.madeFrom !== houseWording(agreement, block.id, language).clause
	}, [agreement, block, language])
}
