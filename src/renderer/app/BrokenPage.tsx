import type { ReactNode } from 'react'
import type { OpenOutcome } from '../../shared/ipc/shapes'
import { SentencePage } from '../components/frame/SentencePage'
import classes from './BrokenPage.module.css'
import { useT, useUiLanguage } from './i18n'

type Props = { readonly outcome: Extract<OpenOutcome, { kind: 'broken' }>; readonly children: ReactNode }

/** Enough to find the place in the file; a file of another kind can have thousands. */
const SHOWN_PROBLEMS = 5

export function BrokenPage({ outcome: { file, movedTo, problems }, children }: Props) {
	const t = useT('app')
	// What the reader of files says is English; the places in the file are in no language.
	const language = useUiLanguage()
	const text = movedTo === null ? t('open.broken.left', { file }) : t('open.broken.kept', { file, movedTo })
	const rest = problems.length - SHOWN_PROBLEMS
	return (
		<SentencePage title={t('open.broken.title')} text={text}>
			{problems.length > 0 && (
				<section className={classes.problems}>
					<h2>{t('open.broken.problems')}</h2>
					<ul>
						{problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
							<li key={`${problem.path} ${language === 'en' && problem.message}`}>
								<code>{problem.path}</code> {language === 'en' && problem.message}
							</li>
						))}
						{rest > 0 && <li>{t('open.broken.more', { count: rest })}</li>}
					</ul>
				</section>
			)}
			{children}
		</SentencePage>
	)
}
