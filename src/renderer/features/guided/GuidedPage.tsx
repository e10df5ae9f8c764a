import { type KeyboardEvent, useRef } from 'react'
import { useT } from '../../app/i18n'
import { ChapterPane } from './ChapterPane'
import classes from './GuidedPage.module.css'
import { SmallPaper } from './SmallPaper'
import { StepFoot } from './StepFoot'
import { StepForm } from './StepForm'
import { useGuided } from './use-guided'

/** One group of questions after the other, with help beside the field and the clause it writes. */
export function GuidedPage() {
	const t = useT('guided')
	const guided = useGuided()
	const pane = useRef<HTMLElement>(null)
	if (guided === null) return null
	const { next, go, step } = guided
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
		// Before tables take it for a new row: here it always means the next step.
		event.preventDefault()
		event.stopPropagation()
		if (next !== null) go(next)
	}
	return (
		<div className={classes.page}>
			<ChapterPane guided={guided} />
			<main ref={pane} className={classes.main} data-pane="" onKeyDownCapture={onKeyDown} aria-label={t('questions')}>
				<StepForm key={step.id} guided={guided} />
				<StepFoot guided={guided} />
			</main>
			<SmallPaper section={step.group.section} />
		</div>
	)
}
