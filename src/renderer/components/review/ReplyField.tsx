import { Button, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useT } from '../../app/i18n'
import { useSettingsStore } from '../../stores/settings-store'
import { backToWords } from './back-to-words'
import classes from './Card.module.css'

type Props = {
	readonly id: string
	/** Whether it was kept; then the field is empty again. */
	readonly onReply: (text: string) => boolean
	/** Other deeds, beside the field's own. */
	readonly children?: ReactNode
}

export function ReplyField({ id, onReply, children }: Props) {
	const t = useT('review')
	const [text, setText] = useState('')
	const isNamed = useSettingsStore((state) => state.settings.userName.trim() !== '')
	const isReady = text.trim() !== '' && isNamed
	const send = () => {
		if (isReady && onReply(text)) setText('')
	}
	return (
		<>
			<Textarea
				mt={8}
				data-reply={id}
				aria-label={t('reply')}
				placeholder={t('reply.placeholder')}
				autosize
				minRows={1}
				maxRows={8}
				maxLength={20_000}
				value={text}
				onChange={(event) => setText(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
					if (event.key === 'Escape' && !backToWords(event.currentTarget, { mark: id })) event.currentTarget.blur()
				}}
			/>
			<div className={classes.deeds}>
				{children}
				<Button
					className={classes.push ?? ''}
					variant={isReady ? 'filled' : 'default'}
					disabled={!isReady}
					onClick={send}
				>
					{t('reply')}
				</Button>
			</div>
		</>
	)
}
