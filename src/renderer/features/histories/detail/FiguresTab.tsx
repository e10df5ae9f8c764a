import { Loader } from '@mantine/core'
import { Fragment } from 'react'
import type { KeyFiguresShape } from '../../../../shared/ipc/figures-shapes'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { useT } from '../../../app/i18n'
import { BreachTable } from './BreachTable'
import { FiguresFailed } from './FiguresFailed'
import classes from './FiguresTab.module.css'
import type { KeyFigure } from './figures-answer'
import { useClockText } from './use-clock-text'
import { type FigureText, useFigureText } from './use-figure-text'
import { useFigures } from './use-figures'

/** Both lists of key figures: what is known, of what, over which days; of what is not known, which column would tell it. */
export function FiguresTab({ history }: { readonly history: HistorySummary }) {
	const t = useT('figures')
	const histories = useT('histories')
	const { answer, error, again } = useFigures(history, null)
	const agreement = answer?.agreement ?? null
	const text = useFigureText(agreement)
	const clock = useClockText(agreement)
	if (error !== null) return <FiguresFailed error={error} again={again} />
	if (answer === null) return <Loader size={20} aria-label={histories('figures.loading')} />
	const { figures } = answer
	return (
		<>
			<p className={classes.clock}>
				{clock.figures(figures)}. {agreement === null && histories('figures.no-agreement')}{' '}
				{isSure(figures) && histories('figures.range')}
			</p>
			<div className={classes.lists}>
				<FigureList title={t('group.it-service')} figures={figures.itService} text={text} history={history} />
				<FigureList
					title={t('group.customer-service')}
					figures={figures.customerService}
					text={text}
					history={history}
				/>
			</div>
			{figures.vendor.length > 0 && (
				<section className={classes.vendor}>
					<h3>{histories('figures.vendor')}</h3>
					{figures.vendor.map((explanation) => (
						<p key={explanation.figure}>{clock.vendor(explanation)}.</p>
					))}
				</section>
			)}
		</>
	)
}

/** Whether a figure is told with how sure it is. */
function isSure({ itService, customerService }: KeyFiguresShape): boolean {
	return [...itService, ...customerService].some(({ values }) => values.some(({ range }) => range !== undefined))
}

type ListProps = {
	readonly title: string
	readonly figures: readonly KeyFigure[]
	readonly text: FigureText
	readonly history: HistorySummary
}

/** What is known first, then by what would tell it what is not. */
function FigureList({ title, figures, text, history }: ListProps) {
	const told = figures.filter(({ values, about }) => values.length > 0 || about !== null)
	const ids = [...new Set(told.map(({ id }) => id))]
	return (
		<section>
			<h3 className={classes.title}>{title}</h3>
			{ids.map((id) => (
				<Figure key={id} figures={told.filter((figure) => figure.id === id)} text={text} history={history} />
			))}
			<Unknown figures={figures.filter((figure) => !told.includes(figure))} text={text} />
		</section>
	)
}

function Unknown({ figures, text }: Pick<ListProps, 'figures' | 'text'>) {
	const t = useT('figures')
	const histories = useT('histories')
	const fields = [...new Set(figures.map(({ missing }) => missing ?? ''))]
	if (fields.length === 0) return null
	return (
		<div className={classes.figure}>
			<h4>{histories('figures.unknown')}</h4>
			<dl className={classes.unknown}>
				{fields.map((field) => (
					<Fragment key={field}>
						<dt>{text.missing(field)}</dt>
						<dd>
							{figures
								.filter(({ missing }) => (missing ?? '') === field)
								.map(({ id }) => t(id))
								.join('; ')}
						</dd>
					</Fragment>
				))}
			</dl>
		</div>
	)
}

/** One figure as a whole and, where it is told apart, by priority, service, objective or year. */
function Figure({ figures, text, history }: Omit<ListProps, 'title'>) {
	const t = useT('figures')
	const [first] = figures
	if (first === undefined) return null
	const whole = figures.filter(({ about }) => about === null)
	const parts = figures.filter(({ about }) => about !== null)
	return (
		<div className={classes.figure} data-figure={first.id}>
			<h4>{t(first.id)}</h4>
			{first.id === 'breaches' && history.breaches !== null && history.breaches.years.length > 0 ? (
				<BreachTable years={history.breaches.years} />
			) : (
				<>
					{whole.map((figure) => (
						<Whole key={figure.id} figure={figure} text={text} />
					))}
					{parts.length > 0 && <Parts figures={parts} text={text} whole={whole[0] ?? null} />}
				</>
			)}
		</div>
	)
}

function Whole({ figure, text }: { readonly figure: KeyFigure; readonly text: FigureText }) {
	const [first, ...others] = figure.values
	return (
		<>
			{first !== undefined && (
				<p className={classes.value}>
					{text.value(first)}
					{others.length > 0 && <span>{others.map(text.value).join(', ')}</span>}
				</p>
			)}
			{figure.missing !== null && <p className={classes.missing}>{text.missing(figure.missing)}</p>}
			{figure.values.length > 0 && <p className={classes.basis}>{text.basis(figure)}</p>}
		</>
	)
}

/** Priorities and years leave the room of names to their figures. */
const SHORT_NAME = 4

type PartsProps = {
	readonly figures: readonly KeyFigure[]
	readonly text: FigureText
	/** The figure that they are parts of; null where it is told by its parts alone. */
	readonly whole: KeyFigure | null
}

function Parts({ figures, text, whole }: PartsProps) {
	const [first] = figures
	const isShared = figures.every((figure) => isSamePeriod(figure.period, first?.period ?? null))
	// The days are said once: with the whole, or under the parts that have them in common.
	const known = whole?.period ?? (isShared ? first?.period : null) ?? null
	const areShort = figures.every(({ about }) => about === null || text.about(about).length <= SHORT_NAME)
	const after = whole === null && known !== null ? text.basis({ sample: { of: 'rows', count: 0 }, period: known }) : ''
	return (
		<>
			<table className={areShort ? `${classes.parts} ${classes.narrow}` : classes.parts}>
				<tbody>
					{figures.map((figure) => (
						<PartRow key={figure.about?.id} figure={figure} text={text} known={known} />
					))}
				</tbody>
			</table>
			{after !== '' && <p className={classes.basis}>{after}</p>}
		</>
	)
}

function isSamePeriod(one: KeyFigure['period'], other: KeyFigure['period']): boolean {
	return one?.start === other?.start && one?.end === other?.end
}

type PartRowProps = {
	readonly figure: KeyFigure
	readonly text: FigureText
	/** Days that are said elsewhere. */
	readonly known: KeyFigure['period']
}

function PartRow({ figure, text, known }: PartRowProps) {
	const histories = useT('histories')
	const { about, values, sample, period, missing } = figure
	const service = about === null ? null : text.serviceOf(about)
	return (
		<tr>
			<th scope="row">
				{about !== null && text.about(about)}
				{service !== null && <span className={classes.basis}>{service}</span>}
			</th>
			<td>
				{values.length > 0 && values.map(text.value).join(', ')}
				{values.length === 0 && missing !== null && histories('figures.part-unknown')}
				{/* That one service is one service need not be said. */}
				{sample.of !== 'services' && (
					<span className={classes.basis}>
						{text.basis(isSamePeriod(period, known) ? { sample, period: null } : figure)}
					</span>
				)}
			</td>
		</tr>
	)
}
