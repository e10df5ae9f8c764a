import type { Outline } from '../../outline/block'
import { printedTexts } from '../../review/printed-texts'
import { openBlank } from './open-blank'
import type { TextFinding, TextRule } from './text-finding'
import { vagueEffort, vagueQuality, vagueTime } from './vague-words'

/** Rules that need nothing but words. */
export const TEXT_RULES: readonly TextRule[] = [openBlank, vagueTime, vagueEffort, vagueQuality]

/** What the wording rules say of a paper, in print order. Pure; the same paper gives the same list. */
export function textFindings(outline: Outline): readonly TextFinding[] {
	return printedTexts(outline).all.flatMap((at) =>
		TEXT_RULES.flatMap(({ id, severity, find }) =>
			find(at.text, at.language).map(({ start, end }): TextFinding => ({ rule: id, severity, at, start, end })),
		).sort((a, b) => a.start - b.start),
	)
}
