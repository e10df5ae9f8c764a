import { Loader } from '@mantine/core'
import { useT } from '../../app/i18n'
import { Paper } from '../../components/paper/Paper'
import { useReviewStore } from '../../stores/review-store'
import { useVersionsStore } from '../../stores/versions-store'
import classes from './ReviewPage.module.css'
import type { Comparison } from './use-comparison'

/** Two versions as one paper: what went is struck, what came is underlined. */
export function RedlinePane({ comparison }: { readonly comparison: Comparison | null }) {
	const t = useT('review')
	const showBlock = useReviewStore((state) => state.showBlock)
	const older = useVersionsStore((state) => state.older)
	if (comparison === null) {
		return <div className={classes.waiting}>{older === null ? <p>{t('redline.choose')}</p> : <Loader size={20} />}</div>
	}
	const { outline, marks, changed } = comparison.paper
	return (
		<Paper
			outline={outline}
			label={t('redline')}
			overriddenLabel=""
			focusPath={null}
			size="reading"
			showId={showBlock ?? changed[0] ?? null}
			marks={marks}
			onVisit={() => undefined}
		/>
	)
}
