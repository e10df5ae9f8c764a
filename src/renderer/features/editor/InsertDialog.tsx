import { Button, Group, Modal, SegmentedControl, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { STANCES, type Stance } from '../../../shared/agreement/own-content'
import { languagesOf } from '../../../shared/library/deviations'
import { findClauses, variantOf } from '../../../shared/library/find'
import { withInserted } from '../../../shared/library/take'
import { wordsOf } from '../../../shared/outline/marked-text'
import { useT } from '../../app/i18n'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { entryKey } from '../../stores/clause-view-store'
import { entriesOf, useClausesStore } from '../../stores/clauses-store'
import { goToSection } from '../../stores/route-store'
import classes from './LibraryDialog.module.css'
import { freeOwnId } from './own-edits'

/** A clause that takes no clause's place, put in as an article of its own. */
export function InsertDialog({ onClose }: { readonly onClose: () => void }) {
	const t = useT('clauses')
	const app = useT('app')
	const agreement = useAgreement((open) => open)
	const own = useClausesStore((state) => state.own)
	const [text, setText] = useState('')
	const [stance, setStance] = useState<Stance>('neutral')
	const [chosenKey, setChosen] = useState<string | null>(null)
	const [main = 'de', other] = languagesOf(agreement)
	const all = entriesOf(own)
	// What is for a clause of ours goes there: here it would say the same a second time.
	const found = findClauses(all, { text, topic: null, stance: null, language: main }).filter(
		({ clause, origin }) => clause.targets.length === 0 || origin === 'own',
	)
	const chosen = found.find((entry) => entryKey(entry) === chosenKey) ?? found[0]
	const variant = chosen === undefined ? undefined : (variantOf(chosen.clause, stance) ?? chosen.clause.variants[0])
	const insert = () => {
		if (chosen === undefined || variant === undefined) return
		const second = all.find(
			({ origin, clause }) => origin === chosen.origin && clause.id === chosen.clause.id && clause.language === other,
		)
		const id = freeOwnId('clause')
		const { edit } = useAgreementStore.getState()
		const done = edit('undo.insert', (open) =>
			withInserted(open, { entry: chosen, variant, second: second ?? null }, id),
		)
		if (done !== 'changed') return
		onClose()
		goToSection(`own:${id}`)
	}
	return (
		<Modal
			opened
			onClose={onClose}
			size={960}
			title={t('insert.title')}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<div className={classes.columns}>
				<div>
					<TextInput
						data-autofocus
						mb="sm"
						aria-label={t('find')}
						placeholder={t('find')}
						value={text}
						onChange={(event) => setText(event.currentTarget.value)}
					/>
					<ul className={classes.list} aria-label={t('insert.list')}>
						{found.map((entry) => (
							<li key={entryKey(entry)}>
								<UnstyledButton
									className={classes.row}
									aria-current={entry === chosen || undefined}
									onClick={() => setChosen(entryKey(entry))}
								>
									<span className={classes.name}>{entry.clause.heading}</span>
									<span className={classes.facts}>{t(`topic.${entry.clause.topic}`)}</span>
								</UnstyledButton>
							</li>
						))}
					</ul>
				</div>
				{chosen === undefined || variant === undefined ? (
					<p>{t('nothing')}</p>
				) : (
					<div className={classes.text}>
						<SegmentedControl
							mb="md"
							aria-label={t('stance')}
							value={variant.stance}
							onChange={(value) => setStance(STANCES.find((one) => one === value) ?? 'neutral')}
							data={chosen.clause.variants.map((one) => ({ value: one.stance, label: t(`stance.${one.stance}`) }))}
						/>
						<p className={classes.words} lang={main}>
							{wordsOf({ text: variant.text, marked: true })}
						</p>
						{variant.shifts !== null && (
							<>
								<h3>{t('note.shifts')}</h3>
								<p lang={main}>{variant.shifts}</p>
							</>
						)}
					</div>
				)}
			</div>
			<Group justify="flex-end" mt="lg">
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				<Button disabled={chosen === undefined} onClick={insert}>
					{t('insert.use')}
				</Button>
			</Group>
		</Modal>
	)
}
