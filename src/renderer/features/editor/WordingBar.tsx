import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { withoutOwnText } from '../../../shared/library/take'
import type { ContractLanguage } from '../../../shared/outline/block'
import { inlineText } from '../../../shared/outline/to-text'
import { useT } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'
import { useClausesStore } from '../../stores/clauses-store'
import { CompareDialog } from './CompareDialog'
import { LibraryDialog } from './LibraryDialog'
import { UpdateDialog } from './UpdateDialog'
import { clauseOf, type OwnWording, useOwnWording } from './use-own-wording'
import classes from './WordingBar.module.css'
import type { WordedBlock } from './wording'

type Props = { readonly block: WordedBlock; readonly language: ContractLanguage; readonly onEdit: () => void }
type Dialog = 'library' | 'compare' | 'update'

/** Under the paper, for what was pointed at: whose words it says, and the ways to other ones and back. */
export function WordingBar({ block, language, onEdit }: Props) {
	const t = useT('editor')
	const clauses = useT('clauses')
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const edit = useAgreementStore((state) => state.edit)
	const [dialog, setDialog] = useState<Dialog | null>(null)
	const wording = useOwnWording(block.id, language)
	const { own: read, reload } = useClausesStore()
	useEffect(() => {
		if (read === null) void reload()
	}, [read, reload])
	const place = { clause: clauseOf(block.id), language }
	const name = nameOf(block)
	const close = () => setDialog(null)
	const isClause = block.kind === 'clause'
	return (
		<div className={classes.bar}>
			<div className={classes.text}>
				<strong>{name}</strong>
				<State wording={wording} />
			</div>
			{wording?.library === 'newer' && !isReadOnly && (
				<Button variant="subtle" onClick={() => setDialog('update')}>
					{clauses('take.update')}
				</Button>
			)}
			{wording !== null && (
				<Button variant="subtle" onClick={() => setDialog('compare')}>
					{clauses('compare.open')}
				</Button>
			)}
			{!isReadOnly && wording !== null && (
				<Button variant="subtle" onClick={() => edit('undo.override', (open) => withoutOwnText(open, place))}>
					{t('wording.takeBack')}
				</Button>
			)}
			{!isReadOnly && isClause && (
				<>
					<Button variant="subtle" onClick={() => setDialog('library')}>
						{clauses('take.open')}
					</Button>
					<Button variant="subtle" onClick={onEdit}>
						{t(wording === null ? 'wording.overwrite' : 'wording.change')}
					</Button>
				</>
			)}
			{dialog === 'library' && <LibraryDialog place={place} name={name} onClose={close} />}
			{dialog === 'compare' && wording !== null && (
				<CompareDialog place={place} name={name} wording={wording} onClose={close} />
			)}
			{dialog === 'update' && wording !== null && <UpdateDialog place={place} wording={wording} onClose={close} />}
		</div>
	)
}

function State({ wording }: { readonly wording: OwnWording | null }) {
	const t = useT('editor')
	const clauses = useT('clauses')
	if (wording === null) return <span>{t('wording.follows')}</span>
	const { own, isOutdated, isChanged, source, library } = wording
	const from = own.takenFrom
	const parts = [
		from === undefined
			? t('wording.own')
			: clauses('take.from', {
					heading: source?.entry.clause.heading ?? from.clause,
					stance: clauses(`stance.${from.stance}`),
					version: String(from.version),
				}),
		...(isChanged ? [clauses('take.changed')] : []),
	]
	return (
		<>
			<span>{parts.join(', ')}</span>
			{library === 'newer' && <span data-outdated>{clauses('take.newer')}</span>}
			{library === 'gone' && <span>{clauses('take.gone')}</span>}
			{isOutdated && <span data-outdated>{t('wording.outdated')}</span>}
		</>
	)
}

/** A clause by its number and title, anything else by its first words. */
function nameOf(block: WordedBlock): string {
	if (block.kind === 'clause') return block.title === null ? block.number : `${block.number} ${block.title}`
	const words = inlineText(block.inlines).split(/\s+/).slice(0, 6).join(' ')
	return block.kind === 'item' ? `${block.number} ${words} …` : `${words} …`
}
