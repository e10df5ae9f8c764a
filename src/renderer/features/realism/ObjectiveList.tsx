import { Anchor, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../app/i18n'
import { useObjectiveName } from '../../components/fields/objective-name'
import { useReferences } from '../../components/fields/references'
import { useMoneyText } from '../../components/verdict/use-money-text'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { keyOf, VerdictLabel, VerdictMark, type VerdictWord } from '../../components/verdict/VerdictMark'
import { useAgreement } from '../../stores/agreement-store'
import { useVerdictStore } from '../../stores/verdict-store'
import classes from './ObjectiveList.module.css'

const WORDS: readonly VerdictWord[] = ['realistic', 'unrealistic', 'tight', 'not enough data']

/** All objectives by service with their verdicts, and what the marks mean. */
export function ObjectiveList({ chosenId }: { readonly chosenId: string }) {
	const t = useT('realism')
	const name = useObjectiveName()
	const text = useVerdictText()
	const services = useReferences('service')
	const objectives = useAgreement((agreement) => agreement.objectives.items)
	const judgement = useVerdictStore((state) => state.judgement)
	const choose = useVerdictStore((state) => state.choose)
	const [byCredits, setByCredits] = useState(false)
	const money = useMoneyText()
	const contributions = useVerdictStore((state) => state.credits?.contributions)
	const own = (id: string) => {
		const band = contributions?.get(id)
		return band === undefined ? '–' : money.about(band.mean, band.currency)
	}
	const known = new Set(services.map(({ value }) => value))
	const groups = [
		...services.map(({ value, label }) => ({ label, items: objectives.filter((one) => one.serviceId === value) })),
		{ label: t('all-services'), items: objectives.filter((one) => !known.has(one.serviceId ?? '')) },
	].filter(({ items }) => items.length > 0)
	return (
		<nav className={classes.pane} data-pane="" aria-label={t('list')}>
			<div className={classes.head}>
				<h2>{t('list')}</h2>
				<span>{t('list.count', { count: objectives.length })}</span>
			</div>
			<CreditTotal isShown={byCredits} onToggle={() => setByCredits(!byCredits)} />
			<div className={classes.scroll}>
				{groups.map(({ label, items }) => (
					<section key={label}>
						<h3>{label}</h3>
						<ul>
							{items.map((objective) => {
								const word = judgement.get(objective.id)?.verdict.verdict
								return (
									<li key={objective.id}>
										<UnstyledButton
											className={classes.row}
											aria-current={objective.id === chosenId || undefined}
											onClick={() => choose(objective.id)}
										>
											{word === undefined ? (
												<span className={classes.noMark} />
											) : (
												<VerdictMark verdict={word} size={11} />
											)}
											<span className={classes.name}>
												{name(objective)}
												{word !== undefined && <span className={classes.unseen}>, {t(`word.${keyOf(word)}`)}</span>}
											</span>
											<span className={classes.target}>{byCredits ? own(objective.id) : text.target(objective)}</span>
										</UnstyledButton>
									</li>
								)
							})}
						</ul>
					</section>
				))}
			</div>
			<ul className={classes.legend} aria-label={t('legend')}>
				{WORDS.map((word) => (
					<li key={word}>
						<VerdictLabel verdict={word} />
					</li>
				))}
			</ul>
		</nav>
	)
}

type TotalProps = { readonly isShown: boolean; readonly onToggle: () => void }

/** What all promises together are expected to cost in a year, and what each of them adds, in place of the targets. */
function CreditTotal({ isShown, onToggle }: TotalProps) {
	const t = useT('realism')
	const money = useMoneyText()
	const total = useVerdictStore((state) => state.credits?.total ?? null)
	if (total === null) return null
	const { mean, band, currency } = total
	return (
		<div className={classes.total}>
			<span>{t('list.credits')}</span>
			<strong>{money.about(mean, currency)}</strong>
			<Anchor component="button" type="button" size="sm" aria-pressed={isShown} onClick={onToggle}>
				{t(isShown ? 'list.targets' : 'list.by-objective')}
			</Anchor>
			{band !== null && <span className={classes.band}>{money.band(band, currency)}</span>}
		</div>
	)
}
