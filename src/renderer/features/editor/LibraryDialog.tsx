import { Button, Group, Modal, UnstyledButton } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Agreement } from '../../../shared/agreement/schema'
import type { LibraryEntry, LibraryVariant } from '../../../shared/library/clause'
import { wordsAt } from '../../../shared/library/deviations'
import { clausesFor } from '../../../shared/library/find'
import { overrideAt, type WordingPlace, withTaken } from '../../../shared/library/take'
import { buildOutline } from '../../../shared/outline/build'
import { useT } from '../../app/i18n'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { entryKey } from '../../stores/clause-view-store'
import { entriesOf, useClausesStore } from '../../stores/clauses-store'
import { Difference } from './Difference'
import classes from './LibraryDialog.module.css'

type Props = { readonly place: WordingPlace; readonly name: string; readonly onClose: () => void }
type Offer = { readonly key: string; readonly entry: LibraryEntry; readonly variant: LibraryVariant }

/** What the library has for a clause, each read as it would stand in this contract before it is taken. */
export function LibraryDialog({ place, name, onClose }: Props) {
	const t = useT('clauses')
	const app = useT('app')
	const agreement = useAgreement((open) => open)
	const own = useClausesStore((state) => state.own)
	const { clause, language } = place
	const offers = useMemo(
		() =>
			clausesFor(entriesOf(own), { clause, language }).flatMap((entry) =>
				entry.clause.variants.map(
					(variant): Offer => ({ key: `${entryKey(entry)} ${variant.stance}`, entry, variant }),
				),
			),
		[own, clause, language],
	)
	const [chosenKey, setChosen] = useState<string | null>(null)
	const chosen = offers.find(({ key }) => key === chosenKey) ?? offers[0]
	return (
		<Modal
			opened
			onClose={onClose}
			size={960}
			title={t('take.title', { clause: name })}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			{chosen === undefined ? (
				<p>{t('take.none')}</p>
			) : (
				<div className={classes.columns}>
					<ul className={classes.list} aria-label={t('take.list')}>
						{offers.map((offer) => (
							<li key={offer.key}>
								<OfferRow
									offer={offer}
									isChosen={offer === chosen}
									isCurrent={isCurrent(agreement, place, offer)}
									onChoose={() => setChosen(offer.key)}
								/>
							</li>
						))}
					</ul>
					<OfferText agreement={agreement} place={place} offer={chosen} />
				</div>
			)}
			<Group justify="flex-end" mt="lg">
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				{chosen !== undefined && (
					<Button
						onClick={() => {
							const { edit } = useAgreementStore.getState()
							const { entry, variant } = chosen
							if (edit('undo.override', (open) => withTaken(open, place, entry, variant)) === 'changed') onClose()
						}}
					>
						{t('take.use')}
					</Button>
				)}
			</Group>
		</Modal>
	)
}

function isCurrent(agreement: Agreement, place: WordingPlace, { entry, variant }: Offer): boolean {
	const from = overrideAt(agreement, place)?.takenFrom
	const { origin, clause } = entry
	return from?.clause === clause.id && from.origin === origin && from.stance === variant.stance
}

type RowProps = {
	readonly offer: Offer
	readonly isChosen: boolean
	readonly isCurrent: boolean
	readonly onChoose: () => void
}

function OfferRow({ offer, isChosen, isCurrent, onChoose }: RowProps) {
	const t = useT('clauses')
	const { entry, variant } = offer
	return (
		<UnstyledButton className={classes.row} aria-current={isChosen || undefined} onClick={onChoose}>
			<span className={classes.name}>{t(`stance.${variant.stance}`)}</span>
			<span className={classes.facts}>
				{entry.clause.heading}
				{entry.origin === 'own' && ` · ${t('own')}`}
				{isCurrent && ` · ${t('take.current')}`}
			</span>
		</UnstyledButton>
	)
}

type TextProps = { readonly agreement: Agreement; readonly place: WordingPlace; readonly offer: Offer }

function OfferText({ agreement, place, offer }: TextProps) {
	const t = useT('clauses')
	const { entry, variant } = offer
	const { clause, language } = place
	const { before, after } = useMemo(() => {
		const taken = withTaken(agreement, { clause, language }, entry, variant)
		const wished = taken.kind === 'changed' ? taken.agreement : agreement
		const words = (one: Agreement) => wordsAt(buildOutline(one, language, { audience: 'internal' }), clause)
		return { before: words(agreement), after: words(wished) }
	}, [agreement, clause, language, entry, variant])
	return (
		<div className={classes.text}>
			<h3>{t('take.preview')}</h3>
			<p className={classes.words} lang={place.language}>
				{after}
			</p>
			<h3>{t('take.redline')}</h3>
			<Difference before={before} after={after} lang={place.language} label={t('take.redline')} />
			{(['when', 'shifts'] as const).map((key) =>
				variant[key] === null ? null : (
					<div key={key} className={classes.note}>
						<h3>{t(`note.${key}`)}</h3>
						<p lang={entry.clause.language}>{variant[key]}</p>
					</div>
				),
			)}
		</div>
	)
}
