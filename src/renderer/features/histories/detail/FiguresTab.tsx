import { Loader } from '@mantine/core'
import type { Agreement } from '../../../../shared/agreement/schema'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import type { KeyFigure } from './figures-answer'
import { useT } from '../../../app/i18n'
import { BreachTable } from './BreachTable'
import { FiguresFailed } from './FiguresFailed'
import classes from './FiguresTab.module.css'
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
				{clock.figures(figures)}. {agreement === null && histories('figures.no-agreement')}
			</p>
			<div className={classes.lists}>
				<FigureList title={t('group.it-service')} figures={figures.itService} text={text} history={history} />
				<FigureList title={t('group.customer-service')} figures={figures.customerService} text={text} history={history} />
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

type ListProps = {
	readonly title: string
	readonly figures: readonly KeyFigure[]
	readonly text: FigureText
	readonly history: HistorySummary
}

function FigureList({ title, figures, text, history }: ListProps) {
	const ids = [...new Set(figures.map(({ id }) => id))]
	return (
		<section>
			<h3 className={classes.title}>{title}</h3>
			{ids.map((id) => (
				<Figure key={id} figures={figures.filter((figure) => figure.id === id)} text={text} history={history} />
			))}
		</section>
	)
}

/** One figure as a whole and, where it is told apart, by priority, service, objective or year. */
function Figure({ figures, text, history }: Omit<ListProps, 'title'>) {
	const t = useT('figures')
	const [first] = figures
	if (first === undefined) return null
	const whole = figures.filter(({ about }) => about === null)
	const parts = figures.filter(({ about }) => about !== null)
	const isTold = figures.some(({ values }) => values.length > 0)
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
					{parts.length > 0 && <Parts figures={parts} text={text} isAlone={whole.length === 0 && isTold} />}
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

type PartsProps = {
	readonly figures: readonly KeyFigure[]
	readonly text: FigureText
	/** Nothing stands above it, so it carries the figure. */
	readonly isAlone: boolean
}

function Parts({ figures, text, isAlone }: PartsProps) {
	const about = (figure: KeyFigure) => (figure.about === null ? '' : text.about(figure.about))
	return (
		<table className={classes.parts} data-alone={isAlone || undefined}>
			<tbody>
				{figures.map((figure) => (
					<tr key={figure.about?.id}>
						<th scope="row">{about(figure)}</th>
						<td>
							{figure.values.length > 0
								? figure.values.map(text.value).join(', ')
								: figure.missing !== null && text.missing(figure.missing)}
							<span className={classes.basis}>{text.basis(figure)}</span>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
