import { UnstyledButton } from '@mantine/core'
import { IconArrowRight, IconCheck, IconForms, IconMessage, IconPencil, IconRubberStamp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Finding } from '../../../shared/findings/finding'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { ErrorMark, WarningMark } from '../../components/FindingMarks'
import { useFindingWords } from '../../components/findings/use-finding-words'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { goToReview } from '../../stores/go-to-review'
import { isInReview } from '../../stores/places'
import { useRouteStore } from '../../stores/route-store'
import classes from './Checklist.module.css'
import type { Line, Checklist as Points } from './checklist'
import type { Wishes } from './use-wishes'

type Props = { readonly checklist: Points; readonly wishes: Wishes; readonly onLeave: () => void }

/** What still stands in the way of a final; each line leads to where it is settled. */
export function Checklist({ checklist, wishes, onLeave }: Props) {
	const t = useT('export')
	const { blocking, blockingCount, warnings } = checklist
	return (
		<section aria-labelledby="export-checklist">
			<div className={classes.head}>
				<h2 id="export-checklist">{t('checklist')}</h2>
				{blockingCount > 0 && <span className={classes.count}>{blockingCount}</span>}
			</div>
			<ul className={classes.list}>
				{[...blocking, ...warnings].map((line) => (
					<li key={line.kind === 'blanks' ? 'blanks' : line.key}>
						<Row line={line} onLeave={onLeave} />
					</li>
				))}
			</ul>
			<ul className={classes.fine}>
				{blockingCount === 0 && <Fine>{t('checklist.clear')}</Fine>}
				{wishes.audience === 'external' && <Internal />}
			</ul>
		</section>
	)
}

/** What stays in the house, counted where people wrote to each other. */
function Internal() {
	const t = useT('export')
	const { threads, suggestions } = useAgreement((agreement) => agreement.review)
	const count = [...threads, ...suggestions].filter(({ visibility }) => visibility === 'internal').length
	return <Fine>{count === 0 ? t('checklist.internal') : t('checklist.internal.review', { count })}</Fine>
}

function Fine({ children }: { readonly children: string }) {
	return (
		<li>
			<IconCheck size={16} stroke={1.6} aria-hidden />
			{children}
		</li>
	)
}

function Row({ line, onLeave }: { readonly line: Line; readonly onLeave: () => void }) {
	const t = useT('export')
	const app = useT('app')
	const words = useFindingWords()
	const format = useFormat()
	// Own articles and annexes belong to no section.
	const sectionName = (id: string) => (app.has(`section.${id}`) ? app(`section.${id}`) : t('own'))
	if (line.kind === 'blanks') {
		const sections = line.sections.map(
			({ section, count }) => `${app(`section.${section}`)}\u00a0${format.number(count)}`,
		)
		return (
			<Lead
				path={line.path}
				icon={<IconForms size={16} stroke={1.6} aria-hidden />}
				title={t('blanks', { count: line.count })}
				note={sections.join(', ')}
				deed={t('fill')}
				onLeave={onLeave}
			/>
		)
	}
	const { finding } = line
	const review = REVIEW_LOOKS[finding.rule]
	if (review !== undefined) {
		const { Icon, deed } = review
		return (
			<Lead
				path={finding.path}
				icon={<Icon size={16} stroke={1.6} aria-hidden />}
				title={words.what(finding)}
				note={t(`review.note.${finding.rule}`)}
				deed={t(deed)}
				onLeave={onLeave}
			/>
		)
	}
	const others = line.kind === 'warning' ? line.count - 1 : 0
	const where = sectionName(finding.section)
	return (
		<Lead
			path={finding.path}
			icon={line.kind === 'error' ? <ErrorMark /> : <WarningMark />}
			title={words.what(finding)}
			note={
				line.kind === 'error'
					? t('error.in', { section: where })
					: others > 0
						? t('warning.more', { section: where, count: others })
						: t('warning.in', { section: where })
			}
			deed={t('show')}
			onLeave={onLeave}
		/>
	)
}

/** What is settled in the margin of the contract instead of in a field. */
const REVIEW_LOOKS: Readonly<Record<Finding['rule'], { readonly Icon: typeof IconMessage; readonly deed: string }>> = {
	'open-thread': { Icon: IconMessage, deed: 'show' },
	'open-suggestion': { Icon: IconPencil, deed: 'show' },
	'missing-approval': { Icon: IconRubberStamp, deed: 'show' },
}

type LeadProps = {
	readonly path: string
	readonly icon: ReactNode
	readonly title: string
	readonly note: string
	readonly deed: string
	readonly onLeave: () => void
}

function Lead({ path, icon, title, note, deed, onLeave }: LeadProps) {
	return (
		<UnstyledButton
			className={classes.row}
			onClick={() => {
				onLeave()
				const isReview = isInReview(path)
				useRouteStore.getState().setView(isReview ? 'review' : 'edit')
				// The dialog gives the focus back when it closes; the place gets it after that.
				setTimeout(() => (isReview ? goToReview(path) : useAgreementStore.getState().revealField(path)), 200)
			}}
		>
			<span className={classes.icon}>{icon}</span>
			<span className={classes.text}>
				{title}
				<span>{note}</span>
			</span>
			<span className={classes.deed}>
				{deed}
				<IconArrowRight size={14} stroke={1.6} aria-hidden />
			</span>
		</UnstyledButton>
	)
}
