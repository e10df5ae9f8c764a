import { Anchor, Button, Loader } from '@mantine/core'
import type { Verdict } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { useRouteStore } from '../../stores/route-store'
import { useVerdictStore } from '../../stores/verdict-store'
import { applySuggestion, isStricter } from './apply-suggestion'
import { useMoneyText } from './use-money-text'
import { useVerdictText } from './use-verdict-text'
import { keyOf, VerdictMark } from './VerdictMark'
import classes from './verdict.module.css'
import { totalsOf } from './verdict-facts'
import { WindowBars } from './WindowBars'

/** As many bars as stand beside a form. */
const BARS = 12

type Props = { readonly objectiveId: string }

/** What history says of one objective, beside its form: sentence, bars, and the way to the whole picture. */
export function ObjectiveVerdict({ objectiveId }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	const format = useFormat()
	const objective = useAgreement((agreement) => agreement.objectives.items.find(({ id }) => id === objectiveId))
	const judged = useVerdictStore((state) => state.judgement.get(objectiveId))
	const state = useVerdictStore((store) => store.state)
	if (objective === undefined || state === 'no-history') return null
	if (judged === undefined) {
		return (
			<div className={classes.box}>
				<p className={classes.head}>{t('box.head')}</p>
				{state === 'judging' ? <Loader size={16} aria-label={t('state.judging')} /> : <p>{t('state.failed')}</p>}
			</div>
		)
	}
	const { verdict, history } = judged
	const totals = totalsOf(verdict)
	return (
		<div className={classes.box} aria-busy={state === 'judging'}>
			<p className={classes.head}>{t('box.head')}</p>
			<div className={classes.verdictLine}>
				<VerdictMark verdict={verdict.verdict} />
				<p>
					<span className={classes.word} data-verdict={keyOf(verdict.verdict)}>
						{text.word(verdict)}
					</span>{' '}
					{text.sentence(verdict, objective)}
				</p>
			</div>
			{verdict.windows.length > 0 && (
				<WindowBars
					objective={objective}
					windows={verdict.windows.slice(-BARS)}
					timeZone={verdict.timeZone}
					size="small"
				/>
			)}
			{totals.cases > 0 && verdict.metric !== 'availability' && (
				<p className={classes.note}>
					{t('box.totals', {
						count: totals.cases,
						met: totals.met,
						share: format.percent(totals.met / totals.cases, 1),
						name: history.name,
					})}
				</p>
			)}
			<BoxCredits band={verdict.expectedCredits} />
			<p className={classes.links}>
				<Anchor component="button" type="button" size="sm" onClick={() => showInRealism(objectiveId)}>
					{t('box.more')}
				</Anchor>
			</p>
		</div>
	)
}

/** What the promise as drafted is expected to cost; nothing where that is not known. */
function BoxCredits({ band }: { readonly band: Verdict['expectedCredits'] }) {
	const t = useT('realism')
	const money = useMoneyText()
	if (band === null) return null
	return (
		<p className={classes.note}>
			{t('box.credits', { mean: money.about(band.mean, band.currency), band: money.band(band, band.currency) })}
		</p>
	)
}

/** The suggested target with its deed, for the foot of a drawer; nothing where the draft already holds. */
export function ObjectiveSuggestion({ objectiveId }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	const objective = useAgreement((agreement) => agreement.objectives.items.find(({ id }) => id === objectiveId))
	const verdict = useVerdictStore((state) => state.judgement.get(objectiveId)?.verdict)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const suggested = verdict?.suggested ?? null
	if (objective === undefined || suggested === null || suggested.value === objective.value) return null
	const chance = suggested.passProbability
	return (
		<div className={classes.suggestion}>
			<p>
				{t(isStricter(objective, suggested.value) ? 'suggest.stricter' : 'suggest.holds', {
					value: text.value(objective, suggested.value),
					chance: chance === null ? '' : text.percent(chance.estimate),
					range: chance === null ? '' : text.range(chance),
				})}
			</p>
			{!isReadOnly && (
				<Button onClick={() => applySuggestion(objective.id, suggested)}>
					{t('suggest.take', { value: text.value(objective, suggested.value) })}
				</Button>
			)}
		</div>
	)
}

function showInRealism(objectiveId: string): void {
	useVerdictStore.getState().choose(objectiveId)
	useRouteStore.getState().setView('realism')
}
