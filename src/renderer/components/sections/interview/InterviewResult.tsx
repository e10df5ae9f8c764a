import { Anchor, Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { type InterviewChange, pathOfChange } from '../../../../shared/interviews/interview-change'
import { interviewChanges } from '../../../../shared/interviews/interview-changes'
import { interviewNotes } from '../../../../shared/interviews/interview-notes'
import { useFormat } from '../../../app/format'
import { useT, useUiLanguage } from '../../../app/i18n'
import { useAgreement, useAgreementStore } from '../../../stores/agreement-store'
import { standingChanges, useInterviewStore } from '../../../stores/interview-store'
import { placeOfPath } from '../../../stores/places'
import { todayIso } from '../../fields/today'
import { readingText } from '../../fields/use-reading-text'
import classes from './interview.module.css'

/** What the answers fill in, what they have filled in, and what they say of each other. */
export function InterviewResult() {
	const t = useT('interview')
	const agreement = useDeferredValue(useAgreement((open) => open))
	const readOnly = useAgreementStore((state) => state.readOnly !== null)
	const fillIn = useInterviewStore((state) => state.fillIn)
	const takeBack = useInterviewStore((state) => state.takeBack)
	const agreementId = useInterviewStore((state) => state.agreementId)
	const done = useInterviewStore((state) => state.done)
	const open = useMemo(() => interviewChanges(agreement), [agreement])
	const standing = useMemo(() => standingChanges({ agreementId, done }, agreement), [agreementId, done, agreement])
	const notes = useMemo(() => interviewNotes(agreement, todayIso()), [agreement])
	const say = useSay()
	if (open.length === 0 && standing.length === 0 && notes.length === 0) return <p>{t('nothing')}</p>
	return (
		<div className={classes.result}>
			{open.length > 0 && (
				<section aria-labelledby="interview-open">
					<h2 id="interview-open">{t('open', { count: open.length })}</h2>
					<Changes changes={open} action={t('fill-one')} onAct={readOnly ? null : (change) => fillIn([change])} />
					{!readOnly && <Button onClick={() => fillIn(open)}>{t('fill-all', { count: open.length })}</Button>}
				</section>
			)}
			{standing.length > 0 && (
				<section aria-labelledby="interview-done">
					<h2 id="interview-done">
						<IconCheck size={16} stroke={1.6} aria-hidden />
						{t('done', { count: standing.length })}
					</h2>
					<Changes changes={standing} action={t('back-one')} onAct={readOnly ? null : (change) => takeBack([change])} />
					{!readOnly && (
						<Button
							variant="default"
							leftSection={<IconArrowBackUp size={16} stroke={1.6} />}
							onClick={() => takeBack(standing)}
						>
							{t('back-all')}
						</Button>
					)}
				</section>
			)}
			{notes.length > 0 && (
				<section aria-labelledby="interview-notes">
					<h2 id="interview-notes">{t('notes')}</h2>
					{notes.map((note) => (
						<p key={note.key}>{say(note)}</p>
					))}
				</section>
			)}
		</div>
	)
}

function useSay() {
	const t = useT('interview')
	const format = useFormat()
	const language = useUiLanguage()
	return useMemo(() => readingText({ t, format, language }), [t, format, language])
}

type Props = {
	readonly changes: readonly InterviewChange[]
	readonly action: string
	/** Null where nothing can be changed. */
	readonly onAct: ((change: InterviewChange) => void) | null
}

function Changes({ changes, action, onAct }: Props) {
	const app = useT('app')
	const say = useSay()
	const revealField = useAgreementStore((state) => state.revealField)
	return (
		<ul className={classes.changes}>
			{changes.map((change) => {
				const path = pathOfChange(change)
				return (
					<li key={change.id} data-change={change.id}>
						<span>
							<Anchor component="button" type="button" size="sm" onClick={() => revealField(path)}>
								{app(`section.${placeOfPath(path)}`)}
							</Anchor>
							{say(change.said)}
						</span>
						{onAct !== null && (
							<Button variant="subtle" size="compact-sm" onClick={() => onAct(change)}>
								{action}
							</Button>
						)}
					</li>
				)
			})}
		</ul>
	)
}
