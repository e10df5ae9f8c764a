import type { Translate } from '../../app/messages'

/** Formats are named after the program they come from; files of several are joined as `freshservice+outages`. */
export function formatName(t: Translate, format: string): string {
	const names = format.split('+').map((one) => (t.has(`format.${one}`) ? t(`format.${one}`) : one))
	return names.join(' + ')
}
