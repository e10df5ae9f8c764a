import { Button, Modal, Radio, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useImportStore, type Wish } from '../../stores/import-store'
import { fileName } from './file-name'
import classes from './import.module.css'
import { MappingTable } from './MappingTable'
import {
	type Answers,
	asksColumns,
	asksResponses,
	assign,
	firstAnswers,
	IGNORED_SECONDS,
	openPoints,
	optionsOf,
	type Question,
	signature,
} from './mapping'
import { remember, rememberedFor } from './remembered-mappings'

const ORDERS = ['dmy', 'mdy', 'ymd'] as const

type Props = { readonly wish: Wish; readonly question: Question }

/** The columns of a file that was not recognised: first rows, what each column is taken for, and what cannot be decided. */
export function MappingDialog({ wish, question }: Props) {
	const t = useT('histories')
	const format = useFormat()
	const close = useImportStore((store) => store.close)
	const start = useImportStore((store) => store.start)
	const columns = signature(question.headers)
	const last = useMemo(() => rememberedFor(columns), [columns])
	// Asked for again, the file's own columns come first: the last answer is what is to be changed.
	const remembered = wish.ask ? null : last
	const [answers, setAnswers] = useState<Answers>(() => firstAnswers(question, wish.options, remembered))
	const open = openPoints(question, answers)
	const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), [])
	const submit = () => {
		const options = optionsOf(question, wish.options, answers)
		remember(columns, options)
		void start({ ...wish, options, ask: false })
	}
	return (
		<Modal
			opened
			onClose={close}
			size="min(960px, 94vw)"
			title={t(asksColumns(question) ? 'mapping.title' : 'mapping.title.known', {
				file: fileName(wish.paths[0] ?? ''),
			})}
			closeButtonProps={{ 'aria-label': t('close') }}
		>
			<p className={classes.intro}>
				{t(wish.ask ? 'mapping.change' : introKey(question, Object.keys(remembered?.map ?? {}).length > 0))}
			</p>
			{asksColumns(question) && (
				<MappingTable
					question={question}
					answers={answers}
					onAssign={(column, field) => setAnswers(assign(answers, column, field))}
				/>
			)}
			<div className={classes.questions}>
				{(question.undecided === 'date-order' || answers.dateOrder !== null) && (
					<Radio.Group
						label={t('mapping.date-order', { example: dateExample(question) })}
						value={answers.dateOrder}
						// The choices are the orders and nothing else.
						onChange={(order) => setAnswers({ ...answers, dateOrder: order as Answers['dateOrder'] })}
					>
						<div className={classes.choices}>
							{ORDERS.map((order) => (
								<Radio key={order} value={order} label={t(`mapping.order.${order}`)} />
							))}
						</div>
					</Radio.Group>
				)}
				<Select
					label={t(question.undecided === 'time-zone' ? 'mapping.zone.needed' : 'mapping.zone')}
					placeholder={t('mapping.zone.none')}
					data={zones}
					searchable
					clearable
					clearButtonProps={{ 'aria-label': t('mapping.zone.clear') }}
					value={answers.timeZone}
					onChange={(timeZone) => setAnswers({ ...answers, timeZone })}
				/>
				{asksResponses(question, answers) && (
					<Select
						label={t('mapping.quick')}
						placeholder={t('mapping.quick.none')}
						data={[0, ...IGNORED_SECONDS].map((seconds) => ({
							value: String(seconds),
							label:
								seconds === 0 ? t('mapping.quick.kept') : t('mapping.quick.within', { time: format.duration(seconds) }),
						}))}
						clearable
						clearButtonProps={{ 'aria-label': t('mapping.quick.clear') }}
						value={answers.ignoreResponsesWithin === null ? null : String(answers.ignoreResponsesWithin)}
						onChange={(seconds) =>
							setAnswers({ ...answers, ignoreResponsesWithin: seconds === null ? null : Number(seconds) })
						}
					/>
				)}
			</div>
			<div className={classes.foot}>
				<span aria-live="polite">
					{open.length > 0 && t('mapping.open', { points: format.list(open.map((point) => t(pointKey(point)))) })}
				</span>
				<Button variant="default" onClick={close}>
					{t('cancel')}
				</Button>
				<Button disabled={open.length > 0} onClick={submit}>
					{t('mapping.import')}
				</Button>
			</div>
		</Modal>
	)
}

function introKey(question: Question, isRemembered: boolean): string {
	if (!asksColumns(question)) return 'mapping.known'
	return isRemembered ? 'mapping.remembered' : 'mapping.intro'
}

function pointKey(point: string): string {
	return point.startsWith('field.') ? point : `mapping.point.${point}`
}

/** A cell that could be read in more than one order, to ask about something that can be seen. */
function dateExample({ sample }: Question): string {
	return sample.flat().find((cell) => /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(cell)) ?? ''
}
