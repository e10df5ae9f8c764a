import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Visibility } from '../../../shared/agreement/review'
import { useT } from '../../app/i18n'
import { NameField } from '../../components/NameField'
import { backToWords } from '../../components/review/back-to-words'
import classes from '../../components/review/Card.module.css'
import { useAgreementStore } from '../../stores/agreement-store'
import { type Composing, useReviewStore } from '../../stores/review-store'
import { useSettingsStore } from '../../stores/settings-store'
import { comment, suggest } from './deeds'

/** A new comment or suggestion on the words that were chosen. */
export function Composer({ composing }: { readonly composing: Composing }) {
	const t = useT('review')
	const app = useT('app')
	const { kind, anchor } = composing
	const change = useReviewStore((state) => state.change)
	const last = useReviewStore((state) => state.visibility)
	const isNamed = useSettingsStore((state) => state.settings.userName.trim() !== '')
	// What is said in a bundle of both sides is read by both.
	const isShared = useAgreementStore((state) => state.bundle?.audience === 'external')
	const [chosen, setVisibility] = useState<Visibility>(last)
	const visibility = isShared ? 'external' : chosen
	const [text, setText] = useState('')
	const [words, setWords] = useState(anchor.quote)
	const isReady = isNamed && (kind === 'comment' ? text.trim() !== '' : words !== anchor.quote)
	const card = useRef<HTMLDivElement>(null)
	const back = () => backToWords(card.current, { address: anchor.block })
	const close = () => {
		back()
		change({ composing: null })
	}
	const keep = () => {
		if (!isReady) return
		const said = { anchor, text, visibility }
		const isKept = kind === 'comment' ? comment(said) : suggest({ ...said, replacement: words })
		if (isKept) back()
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
			{kind === 'suggestion' ? (
				<Textarea
					label={t('compose.instead')}
					description={words.trim() === '' && anchor.quote !== '' ? t('compose.deletes') : undefined}
					lang={anchor.language}
					autoFocus
					autosize
					minRows={2}
					maxRows={12}
					maxLength={50_000}
					value={words}
					onChange={(event) => setWords(event.currentTarget.value)}
				/>
			) : (
				<blockquote className={classes.quote} lang={anchor.language}>
					{shortened(anchor.quote)}
				</blockquote>
			)}
			<Textarea
				mt={8}
				label={t(kind === 'comment' ? 'compose.comment' : 'compose.reason')}
				autoFocus={kind === 'comment'}
				autosize
				minRows={kind === 'comment' ? 2 : 1}
				maxRows={12}
				maxLength={20_000}
				value={text}
				onChange={(event) => setText(event.currentTarget.value)}
			/>
			{!isShared && (
				<SegmentedControl
					mt={8}
					fullWidth
					aria-label={t('visibility')}
					value={visibility}
					onChange={setVisibility}
					data={(['internal', 'external'] as const).map((value) => ({ value, label: t(value) }))}
				/>
			)}
			<p className={classes.note}>{t(isShared ? 'visibility.shared' : `visibility.${visibility}`)}</p>
			<div className={classes.deeds}>
				<Button className={classes.push ?? ''} variant="default" onClick={close}>
					{app('common.cancel')}
				</Button>
				<Button disabled={!isReady} onClick={keep}>
					{t(kind === 'comment' ? 'offer.comment' : 'offer.suggest')}
				</Button>
			</div>
		</div>
	)
}

const SHOWN_LETTERS = 160

function shortened(quote: string): string {
	return quote.length <= SHOWN_LETTERS ? quote : `${quote.slice(0, SHOWN_LETTERS).trimEnd()} …`
}
