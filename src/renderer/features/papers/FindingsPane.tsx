import { Button, Progress, UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { wordingKey } from '../../../shared/findings/finding'
import { sentenceValues } from '../../../shared/findings/wording/text-finding'
import { lineOf, type Paper } from '../../../shared/paper/paper'
import type { PaperFile } from '../../../shared/paper/paper-file'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { type PaperFinding, usePaperStore } from '../../stores/paper-store'
import classes from './PaperPage.module.css'

type Props = {
	readonly findings: readonly PaperFinding[]
	readonly paper: Paper
	readonly format: PaperFile['format']
}

/** What the wording rules say, as a list in the order of the paper. */
export function FindingsPane({ findings, paper, format }: Props) {
	const t = useT('papers')
	const say = useT('findings')
	const chosenId = usePaperStore((state) => state.chosenId)
	const looking = usePaperStore((state) => state.looking)
	const isAllShown = usePaperStore((state) => state.isAllShown)
	const resolved = usePaperStore(
		(state) => state.file?.review.threads.filter((thread) => thread.resolved !== null).length ?? 0,
	)
	const list = useRef<HTMLOListElement>(null)
	useEffect(() => {
		list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
		// The chosen row is drawn with its id.
		void chosenId
	}, [chosenId])
	return (
		<section className={classes.pane} data-pane="" aria-label={t('pane')}>
			<div className={classes.paneHead}>
				<h2>{t('pane')}</h2>
				{looking === 'done' && <span>{findings.length}</span>}
			</div>
			<div className={classes.scroll}>
				<Looking />
				<ol className={classes.list} ref={list}>
					{findings.map((finding) => {
						const { id, severity, at, start, end } = finding
						const line = lineOf(paper, at.address, start)
						return (
							<li key={id}>
								<UnstyledButton
									className={classes.finding}
									data-severity={severity}
									aria-current={id === chosenId}
									onClick={() => usePaperStore.getState().choose(id)}
								>
									<strong>{at.text.slice(start, end)}</strong>
									<span>{say(wordingKey(finding), sentenceValues(finding))}</span>
									{line !== null && (
										<small>{t(format === 'docx' ? 'list.paragraph' : 'list.line', { line: String(line) })}</small>
									)}
								</UnstyledButton>
							</li>
						)
					})}
				</ol>
				<p className={classes.hint}>{t('pane.hint')}</p>
				{resolved > 0 && (
					<Button
						variant="subtle"
						color="gray"
						aria-pressed={isAllShown}
						onClick={() => usePaperStore.getState().change({ isAllShown: !isAllShown })}
					>
						{t(isAllShown ? 'resolved.hide' : 'resolved.show', { count: resolved })}
					</Button>
				)}
			</div>
		</section>
	)
}

/** How far the words are looked through, and what to say where nothing is told. */
function Looking() {
	const t = useT('papers')
	const app = useT('app')
	const looking = usePaperStore((state) => state.looking)
	const isNone = usePaperStore((state) => state.findings.length === 0)
	const { leaveOff, lookThrough } = usePaperStore.getState()
	if (looking === 'done') return isNone ? <p className={classes.hint}>{t('none')}</p> : null
	if (looking === 'too-large') return <p className={classes.hint}>{t('looking.tooLarge')}</p>
	if (looking === 'cancelled')
		return (
			<div className={classes.looking}>
				<p className={classes.hint}>{t('looking.cancelled')}</p>
				<Button variant="default" size="compact-sm" onClick={() => void lookThrough().catch(tellError)}>
					{t('looking.again')}
				</Button>
			</div>
		)
	return (
		<div className={classes.looking}>
			<p className={classes.hint}>{t('looking')}</p>
			<Progress value={looking * 100} aria-label={t('looking')} />
			<Button variant="default" size="compact-sm" onClick={leaveOff}>
				{app('common.cancel')}
			</Button>
		</div>
	)
}
