import { useMemo } from 'react'
import { useUiLanguage } from '../../../app/i18n'
import { OptionsField } from '../../fields/ChoiceField'
import type { FrameProps } from '../../fields/FieldFrame'

const FIRST = ['EUR', 'CHF', 'GBP', 'USD']

/** ISO 4217 codes with their names; those used most in front. */
export function CurrencyField(frame: FrameProps) {
	const language = useUiLanguage()
	const options = useMemo(() => {
		const names = new Intl.DisplayNames(language, { type: 'currency' })
		const codes = [...FIRST, ...Intl.supportedValuesOf('currency').filter((code) => !FIRST.includes(code))]
		return codes.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
	}, [language])
	return <OptionsField {...frame} options={options} searchable />
}
