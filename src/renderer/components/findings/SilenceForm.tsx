import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { Finding } from '../../../shared/findings/finding'
import { useT } from '../../app/i18n'
import { useSettingsStore } from '../../stores/settings-store'
import { NameField } from '../NameField'
import { silenceFinding } from './deeds'
import classes from './findings.module.css'

type Props = { readonly finding: Finding; readonly onClose: (isDone: boolean) => void }

/** Asks why a finding may stay as it is; without a reason it cannot. */
export function SilenceForm({ finding, onClose }: Props) {
	const t = useT('silences')
	const app = useT('app')
	const [reason, setReason] = useState('')
	const isNamed = useSettingsStore((state) => state.settings.userName.trim() !== '')
	const isReady = reason.trim() !== ''
	const keep = () => {
		if (isReady && silenceFinding(finding, reason)) onClose(true)
	}
	const onKey = (event: KeyboardEvent) => {
		if (event.key === 'Escape') onClose(false)
		else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
		else return
		event.preventDefault()
		event.stopPropagation()
	}
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape and Ctrl+Enter work from every field of the form
		<div className={classes.form} onKeyDown={onKey}>
			<Textarea
				label={t('reason')}
				description={t('reason.hint')}
				required
				autosize
				minRows={2}
				maxRows={6}
				maxLength={20_000}
				value={reason}
				// Asked for by a click on its button, which goes away.
				ref={focusOnce}
				onChange={(event) => setReason(event.currentTarget.value)}
			/>
			{!isNamed && <NameField />}
			<div className={classes.buttons}>
				<Button size="compact-sm" disabled={!isReady} onClick={keep}>
					{t('keep')}
				</Button>
				<Button size="compact-sm" variant="default" onClick={() => onClose(false)}>
					{app('common.cancel')}
				</Button>
			</div>
		</div>
	)
}

/** The same function each time, so that it runs once. */
function focusOnce(field: HTMLTextAreaElement | null): void {
	field?.focus()
}
