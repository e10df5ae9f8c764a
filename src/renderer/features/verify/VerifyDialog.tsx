import { Button, Group, Loader, Modal } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { errorText } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { useVerifyStore } from '../../stores/verify-store'
import { Finding } from './Finding'
import classes from './VerifyDialog.module.css'

/** Whether a document is what Pledge made, and whether its text went out as a final from here. */
export function VerifyDialog() {
	const t = useT('verify')
	const app = useT('app')
	const language = useUiLanguage()
	const state = useVerifyStore((store) => store.state)
	const { choose, close } = useVerifyStore.getState()
	const isOver = state.kind === 'done' || state.kind === 'failed'
	return (
		<Modal
			opened={state.kind !== 'closed'}
			onClose={close}
			size={600}
			title={t('title')}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<div className={classes.body} aria-live="polite">
				{state.kind === 'waiting' && (
					<div className={classes.place}>
						<IconFileSearch size={28} stroke={1.4} aria-hidden />
						<p>{t('intro')}</p>
						<p className={classes.note}>{t('intro.drop')}</p>
					</div>
				)}
				{state.kind === 'working' && (
					<div className={classes.place}>
						<Loader size="sm" aria-label={t('working')} />
						<p>{t('working')}</p>
					</div>
				)}
				{state.kind === 'done' && <Finding result={state.result} />}
				{state.kind === 'failed' && <p className={classes.failure}>{errorText(state.error, language)}</p>}
			</div>
			<Group justify="flex-end" gap="sm" mt="lg">
				<Button variant="default" onClick={close}>
					{isOver ? app('common.close') : app('common.cancel')}
				</Button>
				<Button data-autofocus disabled={state.kind === 'working'} onClick={() => void choose()}>
					{isOver ? t('again') : t('choose')}
				</Button>
			</Group>
		</Modal>
	)
}
