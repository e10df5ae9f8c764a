import { useShallow } from 'zustand/react/shallow'
import { type CreditCase, creditExamples } from '../../../../shared/credits/credit-example'
import { schemeBase } from '../../../../shared/sections/readings/scheme-base'
import type { CreditScheme } from '../../../../shared/sections/remedies/schema'
import { useT, useUiLanguage } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { showDuration } from '../../fields/entry/duration'
import { showFigure } from '../../fields/entry/figure'
import { minorDigits, showMoney } from '../../fields/entry/money'
import classes from './credit.module.css'

/** Where a fee is missing the example is worked with this many units of the currency. */
const EXAMPLE_FEE = 10_000

/** The scheme in figures, before caps. */
export function CreditReading({ scheme }: { readonly scheme: CreditScheme }) {
	const t = useT('sections')
	const language = useUiLanguage()
	const currency = useAgreement((agreement) => agreement.parties.currency)
	const base = useAgreement(useShallow((agreement) => schemeBase(agreement, scheme)))
	const { feeMinor } = base
	const fee = feeMinor ?? EXAMPLE_FEE * 10 ** minorDigits(currency)
	const examples = creditExamples(scheme.formula, { ...base, feeMinor: fee })
	const caseText = (of: CreditCase) => {
		switch (of.kind) {
			case 'attained':
				return t('credit.attained', { share: showFigure(of.figure, of.unit, language) })
			case 'down':
				return t('credit.down', { time: showDuration(of.seconds) })
			case 'beyond':
				return t('credit.beyond', { time: showDuration(of.seconds) })
			case 'affected':
				return t('credit.affected', { count: of.intervals, time: showDuration(of.intervalSeconds) })
			case 'late':
				return t('credit.late', { count: of.cases })
		}
	}
	return (
		<>
			<p className={classes.head}>{t('credit.head')}</p>
			<p className={classes.base}>
				{scheme.formula.kind === 'per-ticket'
					? t('credit.fixed')
					: t(feeMinor === null ? 'credit.example-fee' : 'credit.fee', { fee: showMoney(fee, currency, language) })}
			</p>
			{examples.length === 0 ? (
				<p className={classes.base}>{t('credit.none')}</p>
			) : (
				<table className={classes.table}>
					<tbody>
						{examples.map((example) => (
							<tr key={JSON.stringify(example.of)}>
								<td>{caseText(example.of)}</td>
								<td>
									{example.creditMinor < 0
										? t('credit.bonus', { money: showMoney(-example.creditMinor, currency, language) })
										: showMoney(example.creditMinor, currency, language)}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			<p className={classes.base}>{t('credit.before-caps')}</p>
		</>
	)
}
