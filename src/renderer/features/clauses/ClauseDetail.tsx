import { Button, SegmentedControl, Switch, Title, UnstyledButton } from '@mantine/core'
import { IconCopy, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Stance } from '../../../shared/agreement/own-content'
import type { LibraryClause, LibraryEntry, LibraryVariant } from '../../../shared/library/clause'
import { variantOf } from '../../../shared/library/find'
import { houseClauses } from '../../../shared/library/picks'
import { plainMarked } from '../../../shared/outline/marked-text'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { MarkedView } from '../../components/marked/MarkedView'
import { WordRedline } from '../../components/marked/WordRedline'
import { useClauseView } from '../../stores/clause-view-store'
import { useClausesStore } from '../../stores/clauses-store'
import { openAgreement } from '../../stores/route-store'
import { useSettingsStore } from '../../stores/settings-store'
import classes from './ClauseDetail.module.css'
import { chipText } from './chip-text'
import { copyToOwn, deleteClause, exportClause } from './deeds'

type Props = { readonly entry: LibraryEntry; readonly onEdit: (clause: LibraryClause) => void }

/** One clause in its variants, with what each is for and where it is used. */
export function ClauseDetail({ entry, onEdit }: Props) {
	const t = useT('clauses')
	const { variant: wanted, change } = useClauseView()
	const { origin, clause } = entry
	const variant = variantOf(clause, wanted) ?? clause.variants[0]
	if (variant === undefined) return null
	return (
		<article className={classes.clause}>
			<header className={classes.head}>
				<div>
					<Title order={2} lang={clause.language}>
						{clause.heading}
					</Title>
					<p>
						{t(`topic.${clause.topic}`)} · {t(`origin.${origin}`)} · {t('version', { version: clause.version })}
					</p>
				</div>
				<Deeds entry={entry} onEdit={onEdit} />
			</header>
			<SegmentedControl
				aria-label={t('stance')}
				value={variant.stance}
				onChange={(value) => change({ variant: stanceOf(clause, value) })}
				data={clause.variants.map(({ stance }) => ({ value: stance, label: t(`stance.${stance}`) }))}
			/>
			<Text clause={clause} variant={variant} />
			<Notes variant={variant} language={clause.language} />
			<Targets clause={clause} />
			<Uses entry={entry} />
		</article>
	)
}

function stanceOf({ variants }: LibraryClause, value: string): Stance {
	return variants.find(({ stance }) => stance === value)?.stance ?? 'neutral'
}

function Deeds({ entry, onEdit }: Props) {
	const t = useT('clauses')
	const app = useT('app')
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	const { origin, clause } = entry
	return (
		<div className={classes.deeds}>
			{!isReadOnly && origin === 'own' && (
				<Button leftSection={<IconPencil size={16} stroke={1.6} />} onClick={() => onEdit(clause)}>
					{t('edit')}
				</Button>
			)}
			{!isReadOnly && (
				<Button
					variant="default"
					leftSection={<IconCopy size={16} stroke={1.6} />}
					onClick={() => void copyToOwn(entry)}
				>
					{t('toOwn')}
				</Button>
			)}
			<Button
				variant="default"
				leftSection={<IconDownload size={16} stroke={1.6} />}
				onClick={() => void exportClause(clause)}
			>
				{t('export')}
			</Button>
			{!isReadOnly && origin === 'own' && (
				<Button
					variant="default"
					leftSection={<IconTrash size={16} stroke={1.6} />}
					onClick={() => void deleteClause(clause)}
				>
					{app('common.delete')}
				</Button>
			)}
		</div>
	)
}

type VariantProps = { readonly clause: LibraryClause; readonly variant: LibraryVariant }

function Text({ clause, variant }: VariantProps) {
	const t = useT('clauses')
	const [isCompared, setCompared] = useState(false)
	const neutral = variantOf(clause, 'neutral')
	const plain = (text: string) => plainMarked(text, (chip) => chipText(clause, chip))
	const canCompare = neutral !== null && variant.stance !== 'neutral'
	return (
		<section className={classes.paper} aria-label={t('text')}>
			{variant.title !== null && (
				<h3 className={classes.runIn} lang={clause.language}>
					{variant.title}
				</h3>
			)}
			{canCompare && isCompared ? (
				<WordRedline
					before={plain(neutral.text)}
					after={plain(variant.text)}
					lang={clause.language}
					label={t('compare.neutral')}
				/>
			) : (
				<MarkedView text={variant.text} label={(chip) => chipText(clause, chip)} lang={clause.language} />
			)}
			{canCompare && (
				<Switch
					mt="md"
					size="xs"
					label={t('compare.neutral')}
					checked={isCompared}
					onChange={(event) => setCompared(event.currentTarget.checked)}
				/>
			)}
		</section>
	)
}

function Notes({ variant, language }: { readonly variant: LibraryVariant; readonly language: string }) {
	const t = useT('clauses')
	const notes = (['when', 'shifts'] as const).filter((key) => variant[key] !== null)
	if (notes.length === 0) return null
	return (
		<dl className={classes.notes}>
			{notes.map((key) => (
				<div key={key}>
					<dt>{t(`note.${key}`)}</dt>
					<dd lang={language}>{variant[key]}</dd>
				</div>
			))}
		</dl>
	)
}

function Targets({ clause }: { readonly clause: LibraryClause }) {
	const t = useT('clauses')
	const app = useT('app')
	// Some places of the contract have alternatives under one name.
	const places = new Set(
		houseClauses(clause.language)
			.filter(({ target }) => clause.targets.includes(target))
			.map(({ where, text }) => `${where}: ${text}`),
	)
	return (
		<section className={classes.part}>
			<h3>{t('targets')}</h3>
			{clause.targets.length === 0 ? (
				<p>{t('targets.none', { section: app(`section.${clause.after}`) })}</p>
			) : (
				<ul lang={clause.language}>
					{[...places].map((place) => (
						<li key={place}>{place}</li>
					))}
				</ul>
			)}
		</section>
	)
}

function Uses({ entry }: { readonly entry: LibraryEntry }) {
	const t = useT('clauses')
	const { uses, reloadUses } = useClausesStore()
	useEffect(() => {
		reloadUses().catch(tellError)
	}, [reloadUses])
	if (uses === null) return null
	const { origin, clause } = entry
	const found = uses.filter(
		(use) => use.origin === origin && use.clause === clause.id && use.language === clause.language,
	)
	return (
		<section className={classes.part} aria-label={t('uses')}>
			<h3>{t('uses')}</h3>
			{found.length === 0 ? (
				<p>{t('uses.none')}</p>
			) : (
				<ul className={classes.uses}>
					{found.map(({ agreementId, title, place, stance, version }) => (
						<li key={`${agreementId} ${place}`}>
							<UnstyledButton className={classes.use} onClick={() => void openAgreement(agreementId)}>
								<strong>{title}</strong>
								<span>
									{t(`stance.${stance}`)} · {t('version', { version })}
									{version < clause.version && ` · ${t('uses.older')}`}
								</span>
							</UnstyledButton>
						</li>
					))}
				</ul>
			)}
		</section>
	)
}
