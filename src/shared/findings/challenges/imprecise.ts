import { type Asker, ofFindings, say } from './challenge'

/** Is all that is promised said so that two readers read the same? */
export const askImprecise: Asker = (_, findings) => {
	const blanks = findings.filter(({ rule }) => rule === 'blank').length
	const words = findings.length - blanks
	const answer = ofFindings(findings)
	const key = words > 0 ? 'found' : blanks > 0 ? 'blanks' : 'good'
	return {
		answer,
		sentence: say(`imprecise.${key}`, { count: words > 0 ? words : blanks }),
		evidence: blanks > 0 && words > 0 ? [say('imprecise.open', { count: blanks })] : [],
		next: [],
	}
}
