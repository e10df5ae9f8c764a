import { Button, Checkbox, Title } from '@mantine/core'
import { setAt } from '../../../shared/agreement/edit'
import type { Renewal } from '../../../shared/agreement/review'
import type { Agreement } from '../../../shared/agreement/schema'
import { useT } from '../../app/i18n'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { useListStore } from '../../stores/list-store'
import { openAgreement, useRouteStore } from '../../stores/route-store'
import classes from './renewal.module.css'
import { usePointText } from './use-point-text'

/** What is to be gone through before a renewed draft goes out, point by point, and the agreement it goes on from. */
export function RenewalPage() {
	const t = useT('renewal')
	const renewal = useAgreement(({ review }) => review.renewal)
	return (
		<main className={classes.page}>
			<div className={classes.column}>
				<header className={classes.pageHead}>
					<div>
						<Title order={1}>{t('page.title')}</Title>
						<p>{renewal === undefined ? t('page.none') : t('page.from', { title: renewal.from.title })}</p>
					</div>
					{renewal !== undefined && <OldButton id={renewal.from.id} />}
				</header>
				{renewal !== undefined && <Points renewal={renewal} />}
			</div>
		</main>
	)
}

/** The agreement before may have been deleted since, or lie in another workspace. */
function OldButton({ id }: { readonly id: string }) {
	const t = useT('renewal')
	const isThere = useListStore((state) => state.rows?.some((row) => row.id === id) ?? false)
	if (!isThere) return null
	return (
		<Button variant="default" onClick={() => void openAgreement(id)}>
			{t('page.old')}
		</Button>
	)
}

function Points({ renewal }: { readonly renewal: Renewal }) {
	const t = useT('renewal')
	const objectives = useAgreement((agreement) => agreement.objectives.items)
	const currency = useAgreement((agreement) => agreement.parties.currency)
	const isWritable = useAgreementStore((state) => state.readOnly === null)
	const text = usePointText({ objectives, currency })
	const open = renewal.points.filter(({ done }) => !done).length
	return (
		<>
			<p className={classes.count} aria-live="polite">
				{open === 0 ? t('page.done') : t('page.open', { count: open })}
			</p>
			<ol className={classes.points}>
				{renewal.points.map((point, index) => {
					const said = text(point)
					const { path } = point
					return (
						<li key={said} data-done={point.done || undefined}>
							<Checkbox
								label={said}
								checked={point.done}
								disabled={!isWritable}
								onChange={(event) => tick(index, event.currentTarget.checked)}
							/>
							<TakeValue point={point} index={index} />
							{path !== null && (
								<Button
									variant="subtle"
									size="compact-sm"
									aria-label={`${t('page.show')}: ${said}`}
									onClick={() => goTo(path)}
								>
									{t('page.show')}
								</Button>
							)}
						</li>
					)
				})}
			</ol>
		</>
	)
}

type TakeProps = { readonly point: Renewal['points'][number]; readonly index: number }

/** What history supports, into the draft in one step, as long as another value stands there. */
function TakeValue({ point, index }: TakeProps) {
	const t = useT('renewal')
	const text = useVerdictText()
	const objective = useAgreement(({ objectives }) => objectives.items.find(({ id }) => id === point.values.objective))
	const isWritable = useAgreementStore((state) => state.readOnly === null)
	const { proposedValue } = point.values
	if (objective === undefined || typeof proposedValue !== 'number' || objective.value === proposedValue || !isWritable)
		return null
	return (
		<Button variant="default" size="compact-sm" onClick={() => takeValue(index, objective.id, proposedValue)}>
			{t('page.take', { target: text.target({ ...objective, value: proposedValue }) })}
		</Button>
	)
}

function takeValue(index: number, objectiveId: string, value: number): void {
	useAgreementStore.getState().edit('undo.renewal', (open) => {
		const taken = setAt(open, `objectives.items.${objectiveId}.value`, value)
		return taken.kind === 'changed' ? { kind: 'changed', agreement: withPoint(taken.agreement, index, true) } : taken
	})
}

function tick(index: number, done: boolean): void {
	useAgreementStore
		.getState()
		.edit('undo.renewal', (open) => ({ kind: 'changed' as const, agreement: withPoint(open, index, done) }))
}

function withPoint(agreement: Agreement, index: number, done: boolean): Agreement {
	const { renewal } = agreement.review
	if (renewal === undefined) return agreement
	const points = renewal.points.map((point, at) => (at === index ? { ...point, done } : point))
	return { ...agreement, review: { ...agreement.review, renewal: { ...renewal, points } } }
}

function goTo(path: string): void {
	useRouteStore.getState().setView('edit')
	useAgreementStore.getState().revealField(path)
}
