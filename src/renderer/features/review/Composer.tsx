import { SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Visibility } from '../../../shared/agreement/review'
import { useT } from '../../app/i18n'
import classes from '../../components/review/Card.module.css'
import { CommentField, ComposeCard, QuotedWords } from '../../components/review/ComposeCard'
import { useAgreementStore } from '../../stores/agreement-store'
import { type Composing, useReviewStore } from '../../stores/review-store'
import { useSettingsStore } from '../../stores/settings-store'
import { comment, suggest } from './deeds'

/** A new comment or suggestion on the words that were chosen. */
export function Composer({ composing }: { readonly composing: Composing }) {
	const t = useT('review')
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
	const said = { anchor, text, visibility }
	return (
		<ComposeCard
			anchor={anchor}
			isReady={isNamed && (kind === 'comment' ? text.trim() !== '' : words !== anchor.quote)}
			keepLabel={t(kind === 'comment' ? 'offer.comment' : 'offer.suggest')}
			onKeep={() => (kind === 'comment' ? comment(said) : suggest({ ...said, replacement: words }))}
			onClose={() => change({ composing: null })}
		>
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
				<QuotedWords anchor={anchor} />
			)}
			<CommentField
				label={t(kind === 'comment' ? 'compose.comment' : 'compose.reason')}
				isFirst={kind === 'comment'}
				value={text}
				onChange={setText}
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
		</ComposeCard>
	)
}
