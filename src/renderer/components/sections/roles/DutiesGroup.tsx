import { useMemo } from 'react'
import { dueDates } from '../../../../shared/sections/readings/due-dates'
import type { Due, Duty } from '../../../../shared/sections/roles/schema'
import { useT, useUiLanguage } from '../../../app/i18n'
import { ChoiceField, OptionsField } from '../../fields/ChoiceField'
import { useChoices } from '../../fields/choices'
import { DateField } from '../../fields/DateField'
import { Fields } from '../../fields/Fields'
import { ReferenceField } from '../../fields/ReferenceField'
import { useReferences } from '../../fields/references'
import type { Row } from '../../fields/table/column'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { todayIso } from '../../fields/today'
import { NumberField, TextField } from '../../fields/ValueFields'
import { ComingDates } from '../ComingDates'
import { KindChoice } from '../KindChoice'
import { useDueText } from './use-due-text'

const PARTIES = ['provider', 'customer'] as const

/** Dated duties of both sides, with the dates they come to. */
export function DutiesGroup() {
	const t = useT('sections')
	const column = useColumns('roles.duties')
	const parties = useChoices('party', PARTIES)
	const people = useReferences('stakeholder')
	const dueText = useDueText()
	// Rows of this table are duties.
	const duty = (row: Row) => row as unknown as Duty
	return (
		<EditableTable
			path="roles.duties"
			label={t('roles.duties.title')}
			idWish="duty"
			newRow={(id) => ({
				id,
				party: 'provider',
				title: null,
				due: { kind: 'monthly', everyMonths: 1, day: 1 },
				ownerId: null,
				note: null,
			})}
			addLabel={t('add.duty')}
			columns={[
				column.choice('party', parties, { width: '112px' }),
				column.text('title'),
				column.shown('due', (row) => dueText(duty(row).due)),
				column.choice('ownerId', people, { nullLabel: t('blank') }),
			]}
			detail={{
				title: (row) => duty(row).title ?? t('unnamed.duty'),
				subtitle: (row) => dueText(duty(row).due),
				body: (row, path) => <DutyForm path={path} due={duty(row).due} />,
				aside: (row) => <NextDue due={duty(row).due} />,
			}}
		/>
	)
}

const KINDS = ['monthly', 'yearly', 'once'] as const
const BLANKS = { monthly: { everyMonths: 1, day: 1 }, yearly: { month: 1, day: 31 }, once: { date: null } }
const NAME = 'roles.duties.due'

function DutyForm({ path, due }: { readonly path: string; readonly due: Due }) {
	const t = useT('sections')
	const language = useUiLanguage()
	const months = useMemo(() => {
		const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
		return Array.from({ length: 12 }, (_, at) => ({
			value: String(at + 1),
			label: format.format(new Date(Date.UTC(2024, at, 1))),
		}))
	}, [language])
	return (
		<Fields>
			<TextField path={`${path}.title`} />
			<KindChoice path={`${path}.due`} name={NAME} set="due" values={KINDS} blank={BLANKS} />
			{due.kind === 'once' && <DateField path={`${path}.due.date`} name={`${NAME}.date`} span={6} />}
			{due.kind === 'monthly' && (
				<NumberField
					path={`${path}.due.everyMonths`}
					name={`${NAME}.everyMonths`}
					min={1}
					max={60}
					unit="months"
					needed
					span={6}
				/>
			)}
			{due.kind === 'yearly' && (
				<OptionsField path={`${path}.due.month`} name={`${NAME}.month`} options={months} toValue={Number} span={6} />
			)}
			{due.kind !== 'once' && (
				<NumberField path={`${path}.due.day`} name={`${NAME}.day`} min={1} max={31} needed span={6} />
			)}
			<ReferenceField path={`${path}.ownerId`} to="stakeholder" nullLabel={t('blank')} />
			<ChoiceField path={`${path}.party`} set="party" values={PARTIES} segments />
			<TextField path={`${path}.note`} />
		</Fields>
	)
}

function NextDue({ due }: { readonly due: Due }) {
	const t = useT('sections')
	return <ComingDates head={t('reading.next-due')} dates={dueDates(due, todayIso(), 6)} />
}
