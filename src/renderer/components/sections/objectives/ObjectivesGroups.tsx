import { Button, SegmentedControl, Tabs } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useContext, useState } from 'react'
import type { Objective } from '../../../../shared/agreement/values/objective'
import { newObjective } from '../../../../shared/sections/objectives/defaults'
import { tellError } from '../../../app/error-text'
import { useT } from '../../../app/i18n'
import { useAgreement, useAgreementStore } from '../../../stores/agreement-store'
import { usePolicyStore } from '../../../stores/policy-store'
import { useField } from '../../../stores/use-field'
import { ChoiceField } from '../../fields/ChoiceField'
import { Fields } from '../../fields/Fields'
import { useObjectiveName } from '../../fields/objective-name'
import { useReferences } from '../../fields/references'
import type { Row } from '../../fields/table/column'
import { EditableTable } from '../../fields/table/EditableTable'
import { TextField } from '../../fields/ValueFields'
import { ObjectiveAsideContext } from './aside'
import { BenchmarkNotes } from './BenchmarkNotes'
import { ObjectiveForm } from './ObjectiveForm'
import { ObjectiveReading } from './ObjectiveReading'
import classes from './objectives.module.css'
import { useObjectiveColumns } from './use-objective-columns'

/** Objectives without a service, or whose service is gone, stand under a tab of their own. */
const NONE = '*'

export function ObjectivesGroup() {
	const t = useT('sections')
	const services = useReferences('service')
	const items = useAgreement((agreement) => agreement.objectives.items)
	const firstCalendar = useAgreement((agreement) => agreement.serviceHours.calendars[0]?.id ?? null)
	const revealed = useAgreementStore((state) => state.reveal)
	const [chosen, setChosen] = useState<string | null>(null)
	const [seen, setSeen] = useState(0)
	const tabOf = (objective: Objective) =>
		services.some((service) => service.value === objective.serviceId) ? (objective.serviceId ?? NONE) : NONE
	// A click on the paper asks for an objective that may belong to another service than the one shown.
	if (revealed !== null && revealed.count !== seen) {
		setSeen(revealed.count)
		const asked = items.find((item) => revealed.path.startsWith(`objectives.items.${item.id}.`))
		if (asked !== undefined) setChosen(tabOf(asked))
	}
	const hasLoose = items.some((item) => tabOf(item) === NONE) || services.length === 0
	const tabs = [...services, ...(hasLoose ? [{ value: NONE, label: t('all-services') }] : [])]
	const current = tabs.some((tab) => tab.value === chosen) ? chosen : (tabs[0]?.value ?? NONE)
	const count = (tab: string) => items.filter((item) => tabOf(item) === tab).length
	return (
		<>
			{tabs.length > 1 && (
				<Tabs value={current} onChange={setChosen} className={classes.tabs ?? ''}>
					<Tabs.List>
						{tabs.map((tab) => (
							<Tabs.Tab key={tab.value} value={tab.value}>
								{tab.label} <span className={classes.count}>{count(tab.value)}</span>
							</Tabs.Tab>
						))}
					</Tabs.List>
				</Tabs>
			)}
			<ObjectiveTable
				key={current}
				serviceId={current === NONE ? null : current}
				calendarId={firstCalendar}
				belongs={(row) => tabOf(row as unknown as Objective) === current}
			/>
			<PolicyButton />
		</>
	)
}

/** From the desk that works by them already. */
function PolicyButton() {
	const policies = useT('policies')
	const isOffered = useAgreementStore((state) => state.readOnly === null && state.bundle === null)
	if (!isOffered) return null
	return (
		<Button
			className={classes.policy ?? ''}
			variant="subtle"
			leftSection={<IconFileImport size={16} stroke={1.6} />}
			onClick={() => void usePolicyStore.getState().choose().catch(tellError)}
		>
			{policies('window.open')}
		</Button>
	)
}

type TableProps = {
	readonly serviceId: string | null
	readonly calendarId: string | null
	readonly belongs: (row: Row) => boolean
}

function ObjectiveTable({ serviceId, calendarId, belongs }: TableProps) {
	const t = useT('sections')
	const columns = useObjectiveColumns()
	const name = useObjectiveName()
	const services = useReferences('service')
	const { passage, foot } = useContext(ObjectiveAsideContext)
	// Rows of this table are objectives.
	const asObjective = (row: Row) => row as unknown as Objective
	const serviceName = (row: Row) =>
		services.find((service) => service.value === asObjective(row).serviceId)?.label ?? t('all-services')
	return (
		<EditableTable
			path="objectives.items"
			label={t('objectives.table.title')}
			idWish="objective"
			newRow={(id) => newObjective(id, serviceId, calendarId)}
			addLabel={t('add.objective')}
			emptyText={t('objectives.none')}
			filter={belongs}
			columns={columns}
			detail={{
				title: (row) => name(asObjective(row)),
				subtitle: serviceName,
				head: (_, path) => <KindSwitch path={`${path}.kind`} />,
				body: (row, path) => <ObjectiveForm objective={asObjective(row)} path={path} />,
				aside: (row) => (
					<>
						<ObjectiveReading objective={asObjective(row)} />
						<BenchmarkNotes metric={asObjective(row).metric} />
						{passage !== null && <div className={classes.passage}>{passage(asObjective(row))}</div>}
					</>
				),
				...(foot === null ? {} : { foot: (row: Row) => foot(asObjective(row)) }),
			}}
		/>
	)
}

const KINDS = ['promise', 'indicator'] as const

/** A promise has remedies; an indicator is only reported. */
function KindSwitch({ path }: { readonly path: string }) {
	const t = useT('sections')
	const field = useField(path)
	return (
		<div data-path={path}>
			<SegmentedControl
				aria-label={t('label.objectives.items.kind')}
				data={KINDS.map((value) => ({ value, label: t(`choice.objective-kind.${value}`) }))}
				value={String(field.value)}
				readOnly={field.readOnly}
				onFocus={field.focused}
				onChange={field.set}
			/>
		</div>
	)
}

const MEASURERS = ['provider', 'customer', 'third-party'] as const
const MISSING = ['against-measurer', 'left-out'] as const

export function MeasurementGroup() {
	return (
		<Fields>
			<ChoiceField path="objectives.measuredBy" set="measured-by" values={MEASURERS} segments />
			<TextField path="objectives.measurementTool" />
			<ChoiceField path="objectives.missingMeasurement" set="missing-measurement" values={MISSING} />
		</Fields>
	)
}
