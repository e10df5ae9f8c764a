import { Button, Textarea } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { Anchor } from '../../../shared/agreement/review'
import { useT } from '../../app/i18n'
import { NameField } from '../NameField'
import { backToWords } from './back-to-words'
import classes from './Card.module.css'

type Props = {
	readonly anchor: Anchor
	readonly isReady: boolean
	readonly keepLabel: string
	/** Whether it was kept. */
	readonly onKeep: () => boolean
	readonly onClose: () => void
	readonly children: ReactNode
}

/** Something new about the words of an anchor, signed; the focus goes back to them when it is kept or given up. */
export function ComposeCard({ anchor, isReady, keepLabel, onKeep, onClose, children }: Props) {
	const app = useT('app')
	const card = useRef<HTMLDivElement>(null)
	const back = () => backToWords(card.current, { address: anchor.block })
	const close = () => {
		back()
		onClose()
	}
	const keep = () => {
		if (isReady && onKeep()) back()
	}
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within
		<div
			ref={card}
			className={classes.card}
			data-chosen=""
			onKeyDown={(event) => {
				if (event.key === 'Escape') close()
				if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
			}}
		>
			<NameField />
			{children}
			<div className={classes.deeds}>
				<Button className={classes.push ?? ''} variant="default" onClick={close}>
					{app('common.cancel')}
				</Button>
				<Button disabled={!isReady} onClick={keep}>
					{keepLabel}
				</Button>
			</div>
		</div>
	)
}

const SHOWN_LETTERS = 160

/** The words that a comment is about, of many of them the first. */
export function QuotedWords({ anchor: { quote, language } }: { readonly anchor: Anchor }) {
	return (
		<blockquote className={classes.quote} lang={language}>
			{quote.length <= SHOWN_LETTERS ? quote : `${quote.slice(0, SHOWN_LETTERS).trimEnd()} …`}
		</blockquote>
	)
}

type CommentFieldProps = {
	readonly label: string
	readonly isFirst: boolean
	readonly value: string
	readonly onChange: (text: string) => void
}

export function CommentField({ label, isFirst, value, onChange }: CommentFieldProps) {
	return (
		<Textarea
			mt={8}
			label={label}
			autoFocus={isFirst}
			autosize
			minRows={isFirst ? 2 : 1}
			maxRows={12}
			maxLength={20_000}
			value={value}
			onChange={(event) => onChange(event.currentTarget.value)}
		/>
	)
}
