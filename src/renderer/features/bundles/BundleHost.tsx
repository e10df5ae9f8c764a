import { Button, Group, Loader, Modal } from '@mantine/core'
import { useRef } from 'react'
import { errorText } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { focusPaperAfterDialog } from '../../components/paper/focus-paper'
import { type BundleStep, useBundleStore } from '../../stores/bundle-store'
import classes from './bundles.module.css'
import { IncomingForm } from './IncomingForm'
import { SeenForm } from './SeenForm'
import { SendForm } from './SendForm'

/**
 * The ways of a bundle in and out, from wherever it was opened or sent. What has the focus first is marked twice: the dialog looks for
 * `data-autofocus` a moment after it opens, and what comes later takes the focus by itself.
 */
export function BundleHost() {
	const t = useT('bundles')
	const app = useT('app')
	const now = useBundleStore((state) => state.step)
	const close = useBundleStore((state) => state.close)
	const last = useRef(now)
	// What is fading away keeps its words.
	const step = now.kind === 'closed' ? last.current : now
	last.current = step
	return (
		<Modal
			opened={now.kind !== 'closed'}
			onClose={close}
			onExitTransitionEnd={focusPaperAfterDialog}
			size={step.kind === 'incoming' ? 960 : 600}
			title={t(`title.${step.kind === 'closed' || step.kind === 'failed' ? 'reading' : step.kind}`)}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<Body step={step} />
		</Modal>
	)
}

function Body({ step }: { readonly step: BundleStep }) {
	const t = useT('bundles')
	const language = useUiLanguage()
	switch (step.kind) {
		case 'closed':
			return null
		case 'reading':
			return (
				<div className={classes.waiting} aria-live="polite">
					<Loader size="sm" aria-label={t('reading')} />
					<p>{t('reading')}</p>
				</div>
			)
		case 'refused':
			return <Sentence text={t(`refused.${step.reason}`)} file={step.path} />
		case 'failed':
			return <Sentence text={errorText(step.error, language)} file={null} />
		case 'seen':
			return <SeenForm path={step.path} seen={step.seen} />
		case 'incoming':
			return <IncomingForm key={step.incoming.sha256} path={step.path} incoming={step.incoming} isBusy={step.isBusy} />
		case 'sending':
			return <SendForm agreementId={step.agreementId} />
	}
}

function Sentence({ text, file }: { readonly text: string; readonly file: string | null }) {
	const app = useT('app')
	const { close } = useBundleStore.getState()
	return (
		<>
			{file !== null && <p className={classes.file}>{file}</p>}
			<p role="alert">{text}</p>
			<Group justify="flex-end" mt="lg">
				<Button autoFocus data-autofocus variant="default" onClick={close}>
					{app('common.close')}
				</Button>
			</Group>
		</>
	)
}
