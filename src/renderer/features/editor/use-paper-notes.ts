import { useMemo, useRef } from 'react'
import type { ContractLanguage, Outline } from '../../../shared/outline/block'
import { useCheckText } from '../../components/findings/use-check-text'
import { findTarget } from '../../components/paper/find-target'
import { NO_NOTES, type PaperNotes } from '../../components/paper/notes'
import { type Check, useChecks } from '../../stores/checks'
import { outlineOf, type PaperAudience } from '../../stores/outline'
import { keepSame } from '../../stores/same'
import { useSettled } from '../../stores/settled-agreement'

/** Sentences of a block that are told at once; the list has them all. */
const SHOWN = 4
const RANK = { error: 0, warning: 1, info: 2 } as const

export type NotedPaper = {
	readonly notes: PaperNotes
	/** The first finding of a block. */
	readonly checkOn: (blockId: string) => Check | null
}

/** What was found, by the block of the paper that it stands on. Blanks show by themselves. It follows the checks, not the typing. */
export function usePaperNotes(language: ContractLanguage, audience: PaperAudience): NotedPaper {
	const agreement = useSettled('checked')
	const checks = useChecks()
	const text = useCheckText()
	const sayings = useRef(text)
	sayings.current = text
	const last = useRef(NO_NOTES)
	return useMemo(() => {
		const byBlock = checksByBlock(outlineOf(agreement, language, audience), checks)
		const notes = Object.fromEntries(
			[...byBlock].map(([blockId, [first, ...others]]) => [
				blockId,
				{
					severity: first.severity,
					sentences: [...new Set([first, ...others].map((check) => sayings.current(check)))].slice(0, SHOWN),
				},
			]),
		)
		last.current = keepSame(last.current, notes)
		return { notes: last.current, checkOn: (blockId) => byBlock.get(blockId)?.[0] ?? null }
	}, [agreement, checks, language, audience])
}

type Noted = Check & { readonly severity: keyof typeof RANK }

function checksByBlock(outline: Outline, checks: readonly Check[]): ReadonlyMap<string, [Noted, ...Noted[]]> {
	const known = new Set(outline.blocks.map(({ id }) => id))
	const byBlock = new Map<string, [Noted, ...Noted[]]>()
	const noted = checks.filter(isNoted).sort((a, b) => RANK[a.severity] - RANK[b.severity])
	for (const check of noted) {
		const { clause, block } = check.values
		const named = [clause, block].find((id): id is string => typeof id === 'string' && known.has(id))
		const blockId = named ?? (check.path === '' ? undefined : findTarget(outline, check.path)?.blockId)
		if (blockId === undefined) continue
		const found = byBlock.get(blockId)
		if (found === undefined) byBlock.set(blockId, [check])
		else found.push(check)
	}
	return byBlock
}

function isNoted(check: Check): check is Noted {
	return check.severity !== 'open'
}
