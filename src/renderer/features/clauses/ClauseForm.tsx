import { Button, Group, Modal, MultiSelect, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ARTICLE_PLACES, STANCES, type Stance } from '../../../shared/agreement/own-content'
import { type LibraryClause, type LibraryVariant, TOPICS } from '../../../shared/library/clause'
import { variantOf } from '../../../shared/library/find'
import { houseClauses, housePicks } from '../../../shared/library/picks'
import { ownSlots } from '../../../shared/outline/marked-text'
import { tellError } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { MarkedEditor } from '../../components/marked/MarkedEditor'
import { useClausesStore } from '../../stores/clauses-store'
import classes from './ClauseForm.module.css'
import { chipText } from './chip-text'
import { freeClauseId } from './deeds'

type Props = {
	/** Null: a new one. */
	readonly clause: LibraryClause | null
	readonly onClose: () => void
	readonly onKept: (clause: LibraryClause) => void
}

const emptyVariant = (stance: Stance): LibraryVariant => ({ stance, title: null, text: '', when: null, shifts: null })

/** A clause of the user's own, written or changed. Nothing is kept before it is said to be. */
export function ClauseForm({ clause, onClose, onKept }: Props) {
	const t = useT('clauses')
	const app = useT('app')
	const ui = useUiLanguage()
	const { own, save } = useClausesStore()
	const [draft, setDraft] = useState<LibraryClause>(() => clause ?? blankClause(ui))
	const [stance, setStance] = useState<Stance>(() => clause?.variants[0]?.stance ?? 'neutral')
	const [isSaving, setSaving] = useState(false)
	const variant = variantOf(draft, stance) ?? emptyVariant(stance)
	const change = (part: Partial<LibraryClause>) => setDraft((before) => ({ ...before, ...part }))
	const changeVariant = (part: Partial<LibraryVariant>) =>
		setDraft((before) => {
			const now = { ...(variantOf(before, stance) ?? emptyVariant(stance)), ...part }
			const all = [...before.variants.filter((one) => one.stance !== stance), now]
			return { ...before, variants: STANCES.flatMap((one) => all.filter((each) => each.stance === one)) }
		})
	const written = draft.variants.filter(({ text }) => text.trim() !== '')
	const canKeep = draft.heading.trim() !== '' && written.length > 0
	const keep = async () => {
		setSaving(true)
		try {
			const id = clause?.id ?? freeClauseId(own ?? [], draft.heading, draft.language)
			const kept = await save({ ...withSamples({ ...draft, variants: written }), id, heading: draft.heading.trim() })
			onKept(kept)
			onClose()
		} catch (error) {
			tellError(error)
		} finally {
			setSaving(false)
		}
	}
	return (
		<Modal
			opened
			onClose={onClose}
			size={760}
			title={t(clause === null ? 'form.new' : 'form.edit')}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<div className={classes.form}>
				<Heads draft={draft} isNew={clause === null} change={change} />
				<SegmentedControl
					aria-label={t('stance')}
					value={stance}
					onChange={(value) => setStance(STANCES.find((one) => one === value) ?? 'neutral')}
					data={STANCES.map((value) => ({ value, label: t(`stance.${value}`) }))}
				/>
				<VariantFields
					key={`${stance} ${draft.language} ${draft.targets.join()}`}
					draft={draft}
					variant={variant}
					change={changeVariant}
				/>
			</div>
			<Group justify="flex-end" mt="lg">
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				<Button disabled={!canKeep} loading={isSaving} onClick={() => void keep()}>
					{t('form.keep')}
				</Button>
			</Group>
		</Modal>
	)
}

function blankClause(language: 'de' | 'en'): LibraryClause {
	return {
		...{ id: 'new', version: 1, language, topic: 'other', heading: '' },
		...{ targets: [], after: 'legal', slots: {}, variants: [] },
	}
}

/** With a sample for each value that it prints. */
function withSamples(clause: LibraryClause): LibraryClause {
	const names = new Set(clause.variants.flatMap(({ text }) => [...ownSlots(text)]))
	const slots = Object.fromEntries(
		[...names].map((slot) => [slot, chipText(clause, { kind: 'slot', slot, clause: null })]),
	)
	return { ...clause, slots }
}

type HeadsProps = {
	readonly draft: LibraryClause
	readonly isNew: boolean
	readonly change: (part: Partial<LibraryClause>) => void
}

function Heads({ draft, isNew, change }: HeadsProps) {
	const t = useT('clauses')
	const app = useT('app')
	const places = houseClauses(draft.language)
	const groups = [...new Set(places.map(({ where }) => where))]
	return (
		<>
			<TextInput
				data-autofocus
				label={t('form.heading')}
				maxLength={300}
				value={draft.heading}
				onChange={(event) => change({ heading: event.currentTarget.value })}
			/>
			<div className={classes.three}>
				<Select
					label={t('topic')}
					allowDeselect={false}
					data={TOPICS.map((value) => ({ value, label: t(`topic.${value}`) }))}
					value={draft.topic}
					onChange={(value) => change({ topic: TOPICS.find((one) => one === value) ?? 'other' })}
				/>
				<Select
					label={t('language')}
					allowDeselect={false}
					disabled={!isNew}
					data={(['de', 'en'] as const).map((value) => ({ value, label: app(`language.${value}`) }))}
					value={draft.language}
					onChange={(value) => change({ language: value === 'de' ? 'de' : 'en' })}
				/>
				<Select
					label={t('form.after')}
					allowDeselect={false}
					data={ARTICLE_PLACES.map((value) => ({ value, label: app(`section.${value}`) }))}
					value={draft.after}
					onChange={(value) => change({ after: ARTICLE_PLACES.find((one) => one === value) ?? 'legal' })}
				/>
			</div>
			<MultiSelect
				label={t('targets')}
				description={t('form.targets.help')}
				searchable
				clearable
				clearButtonProps={{ 'aria-label': t('form.targets.clear') }}
				data={groups.map((group) => ({
					group,
					items: places
						.filter(({ where }) => where === group)
						.map(({ target, text }) => ({ value: target, label: text })),
				}))}
				value={[...draft.targets]}
				onChange={(targets) => change({ targets })}
			/>
		</>
	)
}

type VariantProps = {
	readonly draft: LibraryClause
	readonly variant: LibraryVariant
	readonly change: (part: Partial<LibraryVariant>) => void
}

function VariantFields({ draft, variant, change }: VariantProps) {
	const t = useT('clauses')
	const picks = housePicks(draft.language, draft.targets)
	// A value of any of the clauses that it is for is its own.
	const own = { ...picks, values: picks.values.map((value) => ({ ...value, clause: 'own' })) }
	const orNull = (text: string) => (text.trim() === '' ? null : text)
	return (
		<>
			<TextInput
				label={t('form.title')}
				maxLength={300}
				value={variant.title ?? ''}
				onChange={(event) => change({ title: orNull(event.currentTarget.value) })}
			/>
			<div>
				<span className={classes.label}>{t('text')}</span>
				<MarkedEditor
					text={variant.text}
					label={t('text')}
					lang={draft.language}
					picks={own}
					home="own"
					chipLabel={(chip) => ({ text: chipText(draft, chip), isLost: false })}
					onChange={(text) => change({ text })}
				/>
			</div>
			<div className={classes.two}>
				<Textarea
					label={t('note.when')}
					autosize
					minRows={2}
					maxLength={5_000}
					value={variant.when ?? ''}
					onChange={(event) => change({ when: orNull(event.currentTarget.value) })}
				/>
				<Textarea
					label={t('note.shifts')}
					autosize
					minRows={2}
					maxLength={5_000}
					value={variant.shifts ?? ''}
					onChange={(event) => change({ shifts: orNull(event.currentTarget.value) })}
				/>
			</div>
		</>
	)
}
