import { Button, Kbd, SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useT } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'
import { type ReviewMode, useReviewStore } from '../../stores/review-store'
import { useVersionsStore } from '../../stores/versions-store'
import { AuthorMenu } from './AuthorMenu'
import classes from './ReviewPage.module.css'
import { SendButton } from './SendButton'
import { StartSuggesting } from './StartSuggesting'
import { TakeBack } from './TakeBack'
import type { ReviewView } from './use-review'
import { chooseNext } from './use-review-keys'

/** Over the paper: what it shows, who spoke, how much is open. */
export function ReviewBar({ review }: { readonly review: ReviewView }) {
	const t = useT('review')
	const mode = useReviewStore((state) => state.mode)
	const shown = useReviewStore((state) => state.shown)
	const change = useReviewStore((state) => state.change)
	const open = review.items.filter(({ isOpen }) => isOpen).length
	const closed = review.items.length - open
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const isBundle = useAgreementStore((state) => state.bundle !== null)
	const authors = useMemo(() => openByAuthor(review), [review])
	const older = useVersionsStore((state) => state.older)
	const modes: readonly ReviewMode[] = older === null ? ['suggestions', 'clean'] : ['suggestions', 'redline', 'clean']
	return (
		<div className={classes.bar}>
			<SegmentedControl
				aria-label={t('mode')}
				value={mode}
				onChange={(value) => change({ mode: value })}
				data={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
			/>
			{!isReadOnly && <StartSuggesting />}
			{!isReadOnly && !isBundle && <TakeBack />}
			{!isReadOnly && !isBundle && <SendButton />}
			<div className={classes.authors} data-many={authors.length > 3 || undefined}>
				{authors.map(([author, count]) => (
					<AuthorMenu key={author} author={author} count={count} review={review} />
				))}
			</div>
			<Button
				variant="subtle"
				color="gray"
				disabled={open === 0}
				rightSection={<Kbd>N</Kbd>}
				onClick={() => chooseNext(review.shown, 1)}
			>
				{t('next')}
			</Button>
			<span className={classes.counts} role="status">
				{t('counts.open', { count: open })}
			</span>
			{closed > 0 && (
				<Button
					variant="subtle"
					color="gray"
					aria-pressed={shown === 'all'}
					onClick={() => change({ shown: shown === 'all' ? 'open' : 'all' })}
				>
					{t(shown === 'all' ? 'closed.hide' : 'closed.show', { count: closed })}
				</Button>
			)}
		</div>
	)
}

function openByAuthor({ items }: ReviewView): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>()
	for (const { author, isOpen } of items) if (isOpen) counts.set(author, (counts.get(author) ?? 0) + 1)
	return [...counts].sort((a, b) => b[1] - a[1])
}
