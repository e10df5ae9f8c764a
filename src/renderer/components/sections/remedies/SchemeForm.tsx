import { MultiSelect } from '@mantine/core'
import { memo } from 'react'
import { schemeBase } from '../../../../shared/sections/readings/scheme-base'
import { BOUNDARIES, type CreditScheme } from '../../../../shared/sections/remedies/schema'
import { useAgreement } from '../../../stores/agreement-store'
import { useField } from '../../../stores/use-field'
import { ChoiceField } from '../../fields/ChoiceField'
import { FieldFrame } from '../../fields/FieldFrame'
import { Fields } from '../../fields/Fields'
import { useReferences } from '../../fields/references'
import { SwitchField } from '../../fields/SwitchField'
import { DurationField, MoneyField, NumberField, ShareField, TextField } from '../../fields/ValueFields'
import { KindChoice } from '../KindChoice'
import { TierTable } from './TierTable'

export const BASES = ['service-monthly-fee', 'total-monthly-fee', 'service-period-fee'] as const

const FORMULAS = [
	'tiered',
	'proportional',
	'multiple-of-downtime-fee',
	'per-interval',
	'per-affected-interval',
	'per-ticket',
	'bonus-malus',
] as const

const BLANKS = {
	tiered: { boundary: 'below', tiers: [] },
	proportional: { ratePpm: 20_000, stepPpm: 10_000, started: true },
	'multiple-of-downtime-fee': { factor: 10 },
	'per-interval': { intervalSeconds: 3_600, creditPpm: 20_000 },
	'per-affected-interval': { intervalSeconds: 3_600, toleranceSeconds: 360, refundPpm: 1_000_000 },
	'per-ticket': { amountMinor: 5_000 },
	'bonus-malus': { malusPpm: 50_000, bonusFrom: 1_000_000, bonusPpm: 20_000 },
}
const NAME = 'remedies.schemes.formula'

export function SchemeForm({ path, scheme }: { readonly path: string; readonly scheme: CreditScheme }) {
	const formula = `${path}.formula`
	const { kind } = scheme.formula
	const unit = useAgreement((agreement) => schemeBase(agreement, scheme).unit)
	const worse = useAgreement((agreement) => schemeBase(agreement, scheme).worse)
	const named = (part: string) => ({ path: `${formula}.${part}`, name: `${NAME}.${part}` })
	return (
		<Fields>
			<TextField path={`${path}.name`} />
			<PromisesField path={`${path}.objectiveIds`} />
			<ChoiceField path={`${path}.base`} set="credit-base" values={BASES} />
			<KindChoice path={formula} name={NAME} set="formula" values={FORMULAS} blank={BLANKS} segments={false} />
			{kind === 'tiered' && (
				<>
					<ChoiceField
						{...named('boundary')}
						set={worse === 'lower' ? 'boundary' : 'boundary-over'}
						values={BOUNDARIES}
					/>
					<TierTable scheme={scheme} path={`${formula}.tiers`} />
				</>
			)}
			{kind === 'proportional' && (
				<>
					<ShareField {...named('ratePpm')} needed span={6} />
					<ShareField {...named('stepPpm')} needed span={6} />
					<SwitchField {...named('started')} />
				</>
			)}
			{kind === 'multiple-of-downtime-fee' && (
				<NumberField {...named('factor')} whole={false} max={1_000} needed span={6} />
			)}
			{kind === 'per-interval' && (
				<>
					<DurationField {...named('intervalSeconds')} needed span={6} />
					<ShareField {...named('creditPpm')} needed span={6} />
				</>
			)}
			{kind === 'per-affected-interval' && (
				<>
					<DurationField {...named('intervalSeconds')} needed span={4} />
					<DurationField {...named('toleranceSeconds')} needed span={4} />
					<ShareField {...named('refundPpm')} needed span={4} />
				</>
			)}
			{kind === 'per-ticket' && <MoneyField {...named('amountMinor')} needed span={6} />}
			{kind === 'bonus-malus' && (
				<>
					<ShareField {...named('malusPpm')} needed span={4} />
					{unit === 'ppm' && <ShareField {...named('bonusFrom')} needed span={4} />}
					{unit === 'seconds' && <DurationField {...named('bonusFrom')} needed span={4} />}
					{unit === 'number' && <NumberField {...named('bonusFrom')} whole={false} needed span={4} />}
					<ShareField {...named('bonusPpm')} needed span={4} />
				</>
			)}
		</Fields>
	)
}

const PromisesField = memo(function PromisesField({ path }: { readonly path: string }) {
	const field = useField(path)
	const objectives = useReferences('objective')
	const chosen = Array.isArray(field.value) ? field.value.map(String) : []
	const gone = chosen.filter((id) => !objectives.some((objective) => objective.value === id))
	return (
		<FieldFrame path={path}>
			{({ id }) => (
				<MultiSelect
					id={id}
					searchable
					data={[...objectives.map((one) => ({ ...one })), ...gone.map((value) => ({ value, label: value }))]}
					value={chosen}
					readOnly={field.readOnly}
					onFocus={field.focused}
					onChange={field.set}
				/>
			)}
		</FieldFrame>
	)
})
