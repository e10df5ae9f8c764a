import { freeId } from '../../agreement/edit'
import type { OwnArticle } from '../../agreement/own-content'
import type { Agreement } from '../../agreement/schema'
import type { PlaybookId } from '../../agreement/values/playbook-id'
import { ownArticles as ofCloud } from '../../playbooks/cloud-saas/own-articles'
import { type Draft, ENGLAND, GERMANY } from '../../playbooks/draft'
import { leavesOf } from '../../playbooks/leaves'
import { ownArticles as ofManaged } from '../../playbooks/managed-services/own-articles'
import { ownArticles as ofProfessional } from '../../playbooks/professional-services/own-content'
import type { Fix, FixEdit } from '../fix'

const ARTICLES: Readonly<Partial<Record<PlaybookId, (draft: Draft) => OwnArticle[]>>> = {
	'cloud-saas': ofCloud,
	'managed-services': ofManaged,
	'professional-services': ofProfessional,
}

/** Puts a playbook's own article back, in the language of the contract, or in both. */
export function takeArticle(agreement: Agreement, playbook: PlaybookId, articleId: string): Fix | undefined {
	const { language, governingLanguage } = agreement.parties
	const [governing, other] = governingLanguage === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const)
	const id = freeId([...agreement.ownArticles, ...agreement.annexes], articleId)
	const inLanguage = (wanted: 'de' | 'en') => articleIn(playbook, articleId, wanted)
	const article = inLanguage(governing)
	const second = inLanguage(other)
	if (article === undefined || second === undefined) return undefined
	const edits: FixEdit[] = [{ kind: 'insert', path: 'ownArticles', item: { ...article, id } }]
	if (language === 'de+en') {
		const words = leavesOf({ title: second.title, content: second.content }).filter(
			([path]) => path === 'title' || path.endsWith('.text'),
		)
		const added = Object.fromEntries(words.map(([path, text]) => [`ownArticles.${id}.${path}`, text]))
		edits.push({ kind: 'set', path: 'translations', value: { ...agreement.translations, ...added } })
	}
	return { label: 'playbook-part.fix', values: { article: article.title ?? '' }, edits }
}

function articleIn(playbook: PlaybookId, articleId: string, language: 'de' | 'en'): OwnArticle | undefined {
	const say = (de: string, en: string) => (language === 'de' ? de : en)
	const draft: Draft = { say, place: language === 'de' ? GERMANY : ENGLAND, closed: [] }
	return ARTICLES[playbook]?.(draft).find(({ id }) => id === articleId)
}
