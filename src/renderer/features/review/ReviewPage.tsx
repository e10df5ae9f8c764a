import { ReviewBar } from './ReviewBar'
import classes from './ReviewPage.module.css'
import { ReviewPaper } from './ReviewPaper'
import { useReview } from './use-review'

/** The contract with what was said about it in its margin. */
export function ReviewPage() {
	const review = useReview()
	return (
		<div className={classes.page}>
			<main className={classes.main}>
				<ReviewBar review={review} />
				<ReviewPaper review={review} />
			</main>
		</div>
	)
}
