import type { ContractLanguage } from '../outline/block'
import { shippedWording } from '../outline/shipped-wording'
import { readWording, type Wording } from '../outline/wording'

const files = import.meta.glob<string>('../../../resources/sheets/*/*.md', {
	eager: true,
	query: '?raw',
	import: 'default',
})

const read = new Map<ContractLanguage, Wording>()

/** Words of the papers beside the contract, and those of the contract, so that both name a thing alike. Read once a language. */
export function sheetWording(language: ContractLanguage): Wording {
	const known = read.get(language)
	if (known !== undefined) return known
	const sources: Record<string, string> = {}
	for (const [path, source] of Object.entries(files)) {
		const match = /\/sheets\/(\w+)\/([\w-]+)\.md$/.exec(path)
		if (match?.[1] === language && match[2] !== undefined) sources[match[2]] = source
	}
	const sheets = readWording(language, sources)
	const wording = { language, sections: new Map([...shippedWording(language).sections, ...sheets.sections]) }
	read.set(language, wording)
	return wording
}
