import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useMemo } from 'react'
import { Banner } from '../components/frame/Banner'
import { type Suggesting, useAgreementStore } from '../stores/agreement-store'
import { goToReview } from '../stores/go-to-review'
import { useSettingsStore } from '../stores/settings-store'
import { settleSuggesting } from '../stores/settle-suggesting'
import { useSettled } from '../stores/settled-agreement'
import { proposalOf, type Resumed, takeBackLeft, useHeldStore } from '../stores/suggesting'
import { useT } from './i18n'
import { translator } from './messages'
import classes from './SuggestingBanner.module.css'

/** Stands over the forms for as long as edits are wishes. */
export function SuggestingBanner() {
	const suggesting = useAgreementStore((state) => state.suggesting)
	return suggesting === null ? null : <Wishes suggesting={suggesting} />
}

function Wishes({ suggesting }: { readonly suggesting: Suggesting }) {
	const t = useT('review')
	const edited = useSettled('checked')
	const drop = useAgreementStore((state) => state.dropSuggesting)
	const { suggested, left } = useMemo(() => proposalOf(suggesting, edited), [suggesting, edited])
	const count = suggested + left.length
	useTellHeld(t('suggesting.held'))
	return (
		<Banner kind="warning">
			<div className={classes.row}>
				<p>
					{count === 0 ? t('suggesting.none') : t('suggesting.count', { count })}
					{left.length > 0 && ` ${t('suggesting.left', { count: left.length })}`}
				</p>
				{left.length > 0 && (
					<Button variant="default" onClick={takeBackLeft}>
						{t('suggesting.takeBack', { count: left.length })}
					</Button>
				)}
				{count > 0 && (
					<Button variant="default" onClick={drop}>
						{t('suggesting.discard')}
					</Button>
				)}
				<Button
					disabled={left.length > 0}
					// What was typed last may not be counted yet: settling looks at today's agreement.
					onClick={suggest}
				>
					{count === 0 ? t('suggesting.stop') : t('suggesting.suggest', { count })}
				</Button>
			</div>
		</Banner>
	)
}

/** Makes suggestions of the wishes, and shows the first of them beside its words. */
function suggest(): void {
	const wishes = () => useAgreementStore.getState().agreement?.review.suggestions ?? []
	const before = new Set(wishes().map(({ id }) => id))
	if (!settleSuggesting()) return
	const first = wishes().find(({ id }) => !before.has(id))
	goToReview(first === undefined ? '' : `review.suggestions.${first.id}`)
}

/** What was left when the program ended is there again. */
export function tellResumed(resumed: Resumed): void {
	if (resumed.kind === 'none') return
	const t = translator(useSettingsStore.getState().language, 'review')
	const message =
		resumed.kind === 'waiting'
			? t('suggesting.waiting', { count: resumed.count })
			: t(resumed.kind === 'resumed' ? 'suggesting.resumed' : `suggesting.resumed.${resumed.kind}`)
	const autoClose = resumed.kind === 'waiting' ? false : 12_000
	notifications.show({ id: 'suggesting-resumed', message, autoClose })
}

/** Something was to happen that has to wait for the user. */
function useTellHeld(message: string): void {
	useEffect(
		() =>
			useHeldStore.subscribe(() => {
				notifications.show({ id: 'suggesting-held', color: 'red', message, autoClose: 8_000 })
			}),
		[message],
	)
}
