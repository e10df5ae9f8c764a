import type { Authored } from './change'
import type { CommentIds } from './comment-ids'
import { instantXml } from './instant'
import { contentTypes, type Part, relationshipTypes } from './package'
import { run, tab } from './run'
import { escapeXml, laterNamespaces, namespaces, xmlHead } from './xml'

/** A comment as Word has it; a reply follows what it answers. */
export type WordComment = Authored &
	CommentIds & {
		/** Counts the comments of the document from 0. */
		readonly number: number
		/** Lines; a tab is one. */
		readonly text: string
		/** `paraId` of the comment that opens the thread, null for that one. */
		readonly parent: string | null
		/** Resolved, which a whole thread is. */
		readonly isDone: boolean
	}

/** Where a comment's words begin and end, and its sign in the text. */
export function commentMilestones(comments: readonly WordComment[]): { readonly open: string; readonly close: string } {
	const reference = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
	return {
		open: comments.map(({ number }) => `<w:commentRangeStart w:id="${number}"/>`).join(''),
		close: comments
			.map(
				({ number }) => `<w:commentRangeEnd w:id="${number}"/>${reference}<w:commentReference w:id="${number}"/></w:r>`,
			)
			.join(''),
	}
}

/** First letters of the first and the last word: "Dr. Änne Öztürk" is DÖ. */
export function initialsOf(author: string): string {
	const words = author.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
	const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
	return ends.map((word) => Array.from(word)[0]!.toLocaleUpperCase('en')).join('') || '?'
}

function lineXml(line: string): string {
	return line
		.split('\t')
		.map((part) => run(part))
		.join(tab)
}

function commentXml(comment: WordComment): string {
	const { number, author, at, text, paraId } = comment
	const sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
	const lines = text.split(/\r\n|\r|\n/)
	const paragraphs = lines.map((line, index) => {
		// The last paragraph is what the other parts know the comment by.
		const id = index === lines.length - 1 ? ` w14:paraId="${paraId}" w14:textId="77777777"` : ''
		return `<w:p${id}><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${index === 0 ? sign : ''}${lineXml(line)}</w:p>`
	})
	const who = `w:author="${escapeXml(author)}" w:date="${instantXml(at).local}" w:initials="${escapeXml(initialsOf(author))}"`
	return `<w:comment w:id="${number}" ${who}>${paragraphs.join('')}</w:comment>`
}

function personXml(author: string): string {
	const name = escapeXml(author)
	return `<w15:person w15:author="${name}"><w15:presenceInfo w15:providerId="None" w15:userId="${name}"/></w15:person>`
}

/** Everything a document with comments and changes has beside its text: what they say, who answers whom, who wrote. */
export function commentParts(comments: readonly WordComment[], authors: readonly string[]): readonly Part[] {
	const part = (
		name: 'comments' | 'commentsExtended' | 'commentsIds' | 'commentsExtensible' | 'people',
		root: { readonly tag: string; readonly declared: string },
		content: readonly string[],
	): Part => ({
		path: `word/${name}.xml`,
		data: `${xmlHead}<${root.tag} ${root.declared}>${content.join('')}</${root.tag}>`,
		contentType: contentTypes[name],
		relatedFrom: { path: 'word/document.xml', type: relationshipTypes[name] },
	})
	const people = [...new Set(authors)].sort().map(personXml)
	const peoplePart = part('people', { tag: 'w15:people', declared: laterNamespaces('w15') }, people)
	if (comments.length === 0) return people.length === 0 ? [] : [peoplePart]
	const extended = comments.map(({ paraId, parent, isDone }) => {
		const answers = parent === null ? '' : ` w15:paraIdParent="${parent}"`
		return `<w15:commentEx w15:paraId="${paraId}"${answers} w15:done="${isDone ? 1 : 0}"/>`
	})
	const ids = comments.map(
		({ paraId, durableId }) => `<w16cid:commentId w16cid:paraId="${paraId}" w16cid:durableId="${durableId}"/>`,
	)
	const dates = comments.map(
		({ durableId, at }) =>
			`<w16cex:commentExtensible w16cex:durableId="${durableId}" w16cex:dateUtc="${instantXml(at).utc}"/>`,
	)
	const declared = `${namespaces} ${laterNamespaces('w14')}`
	return [
		part('comments', { tag: 'w:comments', declared }, comments.map(commentXml)),
		part('commentsExtended', { tag: 'w15:commentsEx', declared: laterNamespaces('w15') }, extended),
		part('commentsIds', { tag: 'w16cid:commentsIds', declared: laterNamespaces('w16cid') }, ids),
		part('commentsExtensible', { tag: 'w16cex:commentsExtensible', declared: laterNamespaces('w16cex') }, dates),
		peoplePart,
	]
}
