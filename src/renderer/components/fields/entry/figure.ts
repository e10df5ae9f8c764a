import type { CreditScale } from '../../../../shared/credits/credit-scale'
import type { UiLanguage } from '../../../app/messages'
import { showDuration } from './duration'
import { showPercent } from './share'

/** A figure that a credit scheme looks at, in its unit. */
export function showFigure(figure: number, unit: CreditScale['unit'], language: UiLanguage): string {
	if (unit === 'ppm') return showPercent(figure, language)
	return unit === 'seconds' ? showDuration(figure) : figure.toLocaleString(language)
}
