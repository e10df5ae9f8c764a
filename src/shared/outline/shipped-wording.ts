import type { ContractLanguage } from './block'
import { readWording, type Wording } from './wording'

const files = import.meta.glob<string>('../../../resources/clauses/*/*.md', {
	eager: true,
	query: '?raw',
	import: 'default',
})

const read = new Map<ContractLanguage, Wording>()

/** The wording that ships with Pledge, read once per language. */
export function shippedWording(language: ContractLanguage): Wording {
	const known = read.get(language)
	if (known !== undefined) return known
	const sources: Record<string, string> = {}
	for (const [path, source] of Object.entries(files)) {
		const match = /\/clauses\/(\w+)\/([\w-]+)\.md$/.exec(path)
		if (match?.[1] === language && match[2] !== undefined) sources[match[2]] = source
	}
	const wording = readWording(language, sources)
	read.set(language, wording)
	return wording
}
