import { Alert, Button, Modal } from '@mantine/core'
import { isTakenIn, takenIn } from '../../../shared/review/take-in'
import { useT } from '../../app/i18n'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { goToRedline } from '../../stores/go-to-review'
import { type ReturnedFile, useReturnedStore } from '../../stores/returned-store'
import { useReviewStore } from '../../stores/review-store'
import { useVersionsStore } from '../../stores/versions-store'
import classes from './ReturnedDialog.module.css'

/** What a Word file that came back held. None of it becomes part of the review before the user says so. */
export function ReturnedDialog() {
	const t = useT('review')
	const app = useT('app')
	const { file, isTold, change } = useReturnedStore()
	const id = useAgreementStore((state) => state.agreement?.id ?? null)
	const close = () => change({ isTold: false })
	const told = file !== null && file.agreementId === id ? file : null
	return (
		<Modal
			opened={isTold && told !== null}
			onClose={close}
			title={t('returned.title', { file: told?.file ?? '' })}
			size={640}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			{told !== null && <Summary returned={told} onClose={close} />}
		</Modal>
	)
}

function Summary({ returned, onClose }: { readonly returned: ReturnedFile; readonly onClose: () => void }) {
	const t = useT('review')
	const app = useT('app')
	const { comments, changes, untracked, comparedWith, sentWords, unplaced, review, base, papers } = returned
	const isTaken = useAgreement((agreement) => isTakenIn(agreement.review, { base, read: review }))
	const isShown = useVersionsStore(({ newer }) => newer === 'returned')
	const isRedline = useReviewStore(({ mode }) => mode === 'redline')
	const isEmpty = comments.read + changes.read === 0
	const take = () => {
		useAgreementStore.getState().edit('undo.returned', (agreement) => ({
			kind: 'changed',
			agreement: { ...agreement, review: takenIn(agreement.review, { base, read: review }) },
		}))
		useReviewStore.getState().change({ mode: 'suggestions' })
		onClose()
	}
	const compare = () => {
		goToRedline('sent', 'returned')
		onClose()
	}
	return (
		<>
			{isEmpty ? (
				<p>{t('returned.empty')}</p>
			) : (
				<dl className={classes.counts}>
					<dt>{t('returned.comments')}</dt>
					<dd>{t('returned.counts', comments)}</dd>
					<dt>{t('returned.changes')}</dt>
					<dd>{t('returned.counts', changes)}</dd>
				</dl>
			)}
			<div className={classes.notes}>
				{untracked > 0 && <Alert color="yellow">{t('returned.untracked', { count: untracked })}</Alert>}
				{comparedWith !== 'sent-version' && <Alert color="yellow">{t(`returned.${comparedWith}`)}</Alert>}
				{sentWords === 'other' && <Alert color="red">{t('returned.otherWords')}</Alert>}
			</div>
			{unplaced.length > 0 && (
				<section className={classes.unplaced}>
					<h3>{t('returned.unplaced')}</h3>
					<p>{t('returned.unplaced.hint')}</p>
					<ul>
						{unplaced.map((line, index) => (
							// Two may say the same; their place in the file is all that tells them apart.
							// biome-ignore lint/suspicious/noArrayIndexKey: see above
							<li key={index}>{line}</li>
						))}
					</ul>
				</section>
			)}
			<p className={classes.hint}>{t('returned.hint')}</p>
			<div className={classes.foot}>
				{papers !== null && !(isShown && isRedline) && (
					<Button variant="default" onClick={compare}>
						{t('returned.compare')}
					</Button>
				)}
				<span className={classes.space} />
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				<Button data-autofocus disabled={isTaken} onClick={take}>
					{t(isTaken && !isEmpty ? 'returned.taken' : 'returned.take')}
				</Button>
			</div>
		</>
	)
}
