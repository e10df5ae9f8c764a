import { useEffect } from 'react'
import { focusPaperFromNowhere } from '../../components/paper/focus-paper'
import { useReviewStore } from '../../stores/review-store'
import { RedlinePane } from './RedlinePane'
import { ReturnedDialog } from './ReturnedDialog'
import { ReviewBar } from './ReviewBar'
import classes from './ReviewPage.module.css'
import { ReviewPaper } from './ReviewPaper'
import { useComparison } from './use-comparison'
import { useReview } from './use-review'
import { VersionsPane } from './VersionsPane'

/** The contract with what was said about it in its margin, its versions, and what changed between them. */
export function ReviewPage() {
	const review = useReview()
	const comparison = useComparison()
	const mode = useReviewStore((state) => state.mode)
	useEffect(focusPaperFromNowhere, [])
	return (
		<div className={classes.page}>
			<VersionsPane comparison={comparison} />
			<main className={classes.main}>
				<ReviewBar review={review} />
				{mode === 'redline' ? <RedlinePane comparison={comparison} /> : <ReviewPaper review={review} />}
			</main>
			<ReturnedDialog />
		</div>
	)
}
