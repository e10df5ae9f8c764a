import type { Agreement } from '../../shared/agreement/schema'
import type { ContractLanguage, Outline } from '../../shared/outline/block'
import { buildOutline } from '../../shared/outline/build'
import { keepSame } from './same'
import { useSettled } from './settled-agreement'

export type PaperAudience = 'external' | 'internal'

const last = new Map<string, { readonly agreement: Agreement; readonly outline: Outline }>()

/** The outline of an agreement; blocks that print as before are the same objects as before, so only changed ones are drawn. */
export function outlineOf(
	agreement: Agreement,
	language: ContractLanguage,
	audience: PaperAudience = 'external',
): Outline {
	const key = `${language}/${audience}`
	const known = last.get(key)
	if (known?.agreement === agreement) return known.outline
	const outline = keepSame(known?.outline, buildOutline(agreement, language, { audience }))
	last.set(key, { agreement, outline })
	return outline
}

/** The open agreement's outline. It follows the typing with a short delay. */
export function useOutline(language: ContractLanguage, audience: PaperAudience = 'external'): Outline {
	return outlineOf(useSettled('paper'), language, audience)
}
