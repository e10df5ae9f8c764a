import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { PaperOpened } from '../../../shared/ipc/paper-shapes'
import { errorText, tellError } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { SentencePage } from '../../components/frame/SentencePage'
import { call } from '../../ipc/api'
import { usePaperStore } from '../../stores/paper-store'
import { useRouteStore } from '../../stores/route-store'
import { PaperBar } from './PaperBar'
import classes from './PaperPage.module.css'
import { PaperReader } from './PaperReader'

type Opening = PaperOpened | { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly error: unknown }

/** A contract of somebody else's, to be read and commented on; its file never changes. */
export function PaperPage({ id }: { readonly id: string }) {
	const t = useT('papers')
	const language = useUiLanguage()
	const opening = useOpening(id)
	const file = usePaperStore((state) => state.file)
	const paper = usePaperStore((state) => state.paper)
	if (opening.kind === 'failed') return <Failed text={errorText(opening.error, language)} />
	if (opening.kind === 'refused') return <Failed text={t(`refused.${opening.reason}`)} />
	if (opening.kind === 'unreadable') return <Failed text={t('unreadable', { file: opening.file })} />
	if (file?.id !== id || paper === null) return null
	return (
		<div className={classes.page}>
			<PaperBar file={file} />
			<PaperReader file={file} paper={paper} />
		</div>
	)
}

function Failed({ text }: { readonly text: string }) {
	const t = useT('papers')
	const navigate = useRouteStore((state) => state.navigate)
	return (
		<SentencePage title={t('failed')} text={text}>
			<Button variant="default" onClick={() => void navigate({ name: 'papers' })}>
				{t('back')}
			</Button>
		</SentencePage>
	)
}

function useOpening(id: string): Opening {
	const [opening, setOpening] = useState<Opening>({ kind: 'loading' })
	useEffect(() => {
		let isWanted = true
		call('papers:open', { id }).then(
			(outcome) => {
				if (!isWanted) return
				if (outcome.kind === 'paper') usePaperStore.getState().load(outcome)
				setOpening(outcome)
				if (outcome.kind === 'paper') usePaperStore.getState().lookThrough().catch(tellError)
			},
			(error: unknown) => isWanted && setOpening({ kind: 'failed', error }),
		)
		return () => {
			isWanted = false
			usePaperStore.getState().leaveOff()
		}
	}, [id])
	return opening
}
