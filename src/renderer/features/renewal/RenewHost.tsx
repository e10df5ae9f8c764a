import { Button, Loader, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Agreement } from '../../../shared/agreement/schema'
import type { RenewalPreview } from '../../../shared/ipc/renewal-shapes'
import { errorText, tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT, useUiLanguage } from '../../app/i18n'
import { call } from '../../ipc/api'
import { useListStore } from '../../stores/list-store'
import { useRenewStore } from '../../stores/renew-store'
import { openAgreement } from '../../stores/route-store'
import classes from './renewal.module.css'
import { usePointText } from './use-point-text'

/** What a renewal would be, before the draft is made: the new term, and what changed in the facts since. */
export function RenewHost() {
	const t = useT('renewal')
	const app = useT('app')
	const { agreement, close } = useRenewStore()
	if (agreement === null) return null
	const title = agreement.title === '' ? app('top.untitled') : agreement.title
	return (
		<Modal
			opened
			onClose={close}
			size="min(760px, 96vw)"
			title={t('ask.title', { title })}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<Asking key={agreement.id} id={agreement.id} onClose={close} />
		</Modal>
	)
}

type Looked = { readonly old: Agreement; readonly preview: RenewalPreview }

function Asking({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
	const t = useT('renewal')
	const app = useT('app')
	const language = useUiLanguage()
	const [looked, setLooked] = useState<Looked | null>(null)
	const [problem, setProblem] = useState<unknown>(null)
	const [isMaking, setMaking] = useState(false)
	useEffect(() => {
		let isWanted = true
		Promise.all([call('agreements:open', { id }), call('renewals:preview', { id, from: null })]).then(
			([opened, preview]) => {
				if (isWanted && opened.kind === 'opened') setLooked({ old: opened.agreement, preview })
			},
			(error: unknown) => isWanted && setProblem(error),
		)
		return () => {
			isWanted = false
		}
	}, [id])
	const make = async () => {
		setMaking(true)
		try {
			const made = await call('renewals:make', { id, from: null })
			onClose()
			await openAgreement(made.id, 'renewal')
			await useListStore.getState().reload()
		} catch (error) {
			setMaking(false)
			tellError(error)
		}
	}
	return (
		<>
			{problem !== null && <p role="alert">{errorText(problem, language)}</p>}
			{problem === null && looked === null && (
				<div className={classes.waiting}>
					<Loader size={20} />
					<p role="status">{t('ask.waiting')}</p>
				</div>
			)}
			{looked !== null && <Shown {...looked} />}
			<div className={classes.foot}>
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				<Button disabled={looked === null} loading={isMaking} onClick={() => void make()}>
					{t('ask.make')}
				</Button>
			</div>
		</>
	)
}

function Shown({ old, preview }: Looked) {
	const t = useT('renewal')
	const format = useFormat()
	const text = usePointText({ objectives: old.objectives.items, currency: old.parties.currency })
	const { fromDate, toDate, histories, points } = preview
	return (
		<>
			<p>
				{t('ask.term', { from: format.date(fromDate), to: format.date(toDate) })}{' '}
				{histories.length === 0 ? t('ask.no-history') : t('ask.histories', { names: format.list(histories) })}
			</p>
			<h3 className={classes.head}>{t('ask.points', { count: points.length })}</h3>
			<ul className={classes.plain}>
				{points.map((point) => (
					<li key={text(point)}>{text(point)}</li>
				))}
			</ul>
		</>
	)
}
