import { PRIORITIES } from '../../../../shared/agreement/values/objective'
import { withScale } from '../../../../shared/sections/priorities/matrix'
import type { ScaleStep } from '../../../../shared/sections/priorities/schema'
import { useT } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { ChoiceField } from '../../fields/ChoiceField'
import { useChoices } from '../../fields/choices'
import { Fields } from '../../fields/Fields'
import { LongTextField } from '../../fields/LongTextField'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import classes from '../sections.module.css'
import { PriorityMatrix } from './PriorityMatrix'

export function LevelsGroup() {
	const t = useT('sections')
	const column = useColumns('priorities.levels')
	const priorities = useChoices('priority', PRIORITIES)
	const levels = useAgreement((agreement) => agreement.priorities.levels)
	const free = PRIORITIES.find((priority) => !levels.some((level) => level.id === priority)) ?? 'P4'
	return (
		<EditableTable
			path="priorities.levels"
			label={t('priorities.levels.title')}
			idWish={free}
			newRow={(id) => ({ id, name: null, definition: null, examples: [] })}
			addLabel={t('add.level')}
			full={levels.length >= PRIORITIES.length}
			columns={[
				column.choice('id', priorities, { width: '64px' }),
				column.text('name', { width: '104px' }),
				column.long('definition'),
				column.lines('examples', { width: '36%' }),
			]}
		/>
	)
}

const SCALES = ['impacts', 'urgencies'] as const

export function MatrixGroup() {
	const t = useT('sections')
	return (
		<>
			{SCALES.map((scale) => (
				<Scale key={scale} scale={scale} />
			))}
			<div className={classes.block}>
				<h4 className={classes.blockTitle}>{t('label.priorities.matrix')}</h4>
				<PriorityMatrix />
			</div>
		</>
	)
}

function Scale({ scale }: { readonly scale: (typeof SCALES)[number] }) {
	const t = useT('sections')
	const column = useColumns(`priorities.${scale}`)
	return (
		<div className={classes.block}>
			<h4 className={classes.blockTitle}>{t(`scale.${scale}`)}</h4>
			<EditableTable
				path={`priorities.${scale}`}
				label={t(`scale.${scale}`)}
				idWish={scale === 'impacts' ? 'impact' : 'urgency'}
				newRow={(id) => ({ id, name: null, definition: null })}
				addLabel={t('add.step')}
				// Rows of this table are steps of a scale.
				store={(agreement, rows) => withScale(agreement, scale, rows as unknown as ScaleStep[])}
				columns={[column.text('name', { width: '30%' }), column.long('definition')]}
			/>
		</div>
	)
}

const SETTERS = ['customer', 'provider', 'jointly'] as const

export function SettingGroup() {
	return (
		<Fields>
			<ChoiceField path="priorities.setBy" set="set-by" values={SETTERS} segments />
			<LongTextField path="priorities.dispute" />
		</Fields>
	)
}
