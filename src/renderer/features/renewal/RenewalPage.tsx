import { Button, Checkbox, Title } from '@mantine/core'
import type { Renewal } from '../../../shared/agreement/review'
import { useT } from '../../app/i18n'
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

function tick(index: number, done: boolean): void {
	useAgreementStore.getState().edit('undo.renewal', (open) => {
		const { renewal } = open.review
		if (renewal === undefined) return { kind: 'changed', agreement: open } as const
		const points = renewal.points.map((point, at) => (at === index ? { ...point, done } : point))
		const review = { ...open.review, renewal: { ...renewal, points } }
		return { kind: 'changed', agreement: { ...open, review } } as const
	})
}

function goTo(path: string): void {
	useRouteStore.getState().setView('edit')
	useAgreementStore.getState().revealField(path)
}
