import { Alert, Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import type { Returned } from '../../../shared/ipc/returned-shapes'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { call } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import classes from './TakeBack.module.css'

type Imported = Extract<Returned, { kind: 'imported' }>

/** Reads a Word file that came back, and says what it held before any of it becomes part of the review. */
export function TakeBack() {
	const t = useT('review')
	const [returned, setReturned] = useState<Imported | null>(null)
	const [isBusy, setBusy] = useState(false)
	const read = async () => {
		const { agreement } = useAgreementStore.getState()
		if (agreement === null) return
		setBusy(true)
		try {
			const outcome = await call('review:take-back', { agreement })
			if (outcome.kind === 'imported') setReturned(outcome)
			if (outcome.kind === 'refused') {
				notifications.show({ color: 'red', message: t('returned.refused', { file: outcome.file }), autoClose: 12_000 })
			}
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}
	return (
		<>
			<Button
				variant="subtle"
				color="gray"
				loading={isBusy}
				leftSection={<IconFileImport size={16} stroke={1.6} />}
				onClick={() => void read()}
			>
				{t('takeBack.word')}
			</Button>
			<Modal
				opened={returned !== null}
				onClose={() => setReturned(null)}
				title={t('returned.title', { file: returned?.file ?? '' })}
				size={640}
			>
				{returned !== null && <Summary returned={returned} onClose={() => setReturned(null)} />}
			</Modal>
		</>
	)
}

function Summary({ returned, onClose }: { readonly returned: Imported; readonly onClose: () => void }) {
	const t = useT('review')
	const app = useT('app')
	const { comments, changes, untracked, comparedWith, unplaced, review } = returned
	const isEmpty = comments.read + changes.read === 0
	const take = () => {
		useAgreementStore.getState().edit('undo.returned', (agreement) => ({
			kind: 'changed',
			agreement: { ...agreement, review },
		}))
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
			{untracked > 0 && <Alert color="yellow">{t('returned.untracked', { count: untracked })}</Alert>}
			{comparedWith !== 'sent-version' && <Alert color="yellow">{t(`returned.${comparedWith}`)}</Alert>}
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
			<div className={classes.foot}>
				<p>{t('returned.hint')}</p>
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				<Button disabled={isEmpty} onClick={take}>
					{t('returned.take')}
				</Button>
			</div>
		</>
	)
}
