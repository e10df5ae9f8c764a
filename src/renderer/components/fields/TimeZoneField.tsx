import { memo, useMemo } from 'react'
import { OptionsField } from './ChoiceField'
import type { FrameProps } from './FieldFrame'

/** An IANA zone, found by typing a part of its name. */
export const TimeZoneField = memo(function TimeZoneField(frame: FrameProps) {
	const options = useMemo(() => timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })), [])
	return <OptionsField {...frame} options={options} searchable />
})

/** The zones of the runtime, those used most in front. */
export function timeZones(): readonly string[] {
	const first = ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich', 'Europe/London', 'UTC']
	return [...first, ...Intl.supportedValuesOf('timeZone').filter((zone) => !first.includes(zone))]
}
