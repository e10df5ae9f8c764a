/**
 * What reviewers do to a paragraph in Word, Google Docs and their like, as those programs write it: by hand and from what they saved, never
 * by a writer of ours.
 */

/** What must come of it: `says` is in its words and in no others of the document. */
export type Truth = {
	readonly kind: 'comment' | 'change'
	readonly author: string
	readonly says: string
	/** Words as sent that it stands on or replaces; empty where it stands between words. */
	readonly quote: string
}

export type Done = {
	readonly xml: string
	/** What has its place in this paragraph. */
	readonly placed: readonly Truth[]
	/** Words that can only be listed. */
	readonly listed?: readonly string[]
	readonly comments?: string
	readonly extended?: string
	readonly footnotes?: string
}

/** A run of plain words in a paragraph, cut into what stands before, one word, and what stands behind. */
export type Target = {
	readonly before: string
	readonly word: string
	readonly after: string
	/** Its properties as XML. */
	readonly look: string
	/** Numbers every edit of a document; makes words that stand nowhere else. */
	readonly n: number
}

const AT = '2026-11-20T10:00:00Z'
const by = (n: number, author: string) => `w:id="${5000 + n}" w:author="${author}" w:date="${AT}"`
const paraId = (n: number) => (0x10000 + n).toString(16).toUpperCase().padStart(8, '0')
const space = 'xml:space="preserve"'

type Hand = (target: Target) => Done

const word = (look: string, text: string, more = '') =>
	text === '' ? '' : `<w:r${more}>${look}<w:t ${space}>${text}</w:t></w:r>`
const gone = (look: string, text: string) =>
	`<w:r w:rsidDel="00B41F22">${look}<w:delText ${space}>${text}</w:delText></w:r>`
const around = ({ before, after, look }: Target, middle: string) => word(look, before) + middle + word(look, after)
const ins = (n: number, author: string, inner: string) => `<w:ins ${by(n, author)}>${inner}</w:ins>`
const del = (n: number, author: string, inner: string) => `<w:del ${by(n, author)}>${inner}</w:del>`
const sign = (n: number) =>
	`<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${n}"/></w:r>`
const said = (n: number, author: string, text: string, para = '') =>
	`<w:comment w:id="${n}" w:author="${author}" w:date="${AT}" w:initials="X"><w:p${para === '' ? '' : ` w14:paraId="${para}" w14:textId="77777777"`}><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>${word('', text)}</w:p></w:comment>`
const change = (author: string, says: string, quote: string): Truth => ({ kind: 'change', author, says, quote })
const talk = (author: string, says: string, quote: string): Truth => ({ kind: 'comment', author, says, quote })
const google = '<w:rPr><w:rtl w:val="0"/></w:rPr>'
const googleRun = ' w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"'

export const HANDS: Readonly<Record<string, Hand>> = {
	'Word: a word replaced, in runs of several sessions': (one) => {
		const { n, look, word: old } = one
		const half = Math.ceil(old.length / 2)
		const struck = gone(look, old.slice(0, half)) + (old.length > half ? gone(look, old.slice(half)) : '')
		const fresh =
			word(look, `Neu${n}`, ' w:rsidR="00C51A33"') +
			'<w:proofErr w:type="spellEnd"/>' +
			word(look, 'wort', ' w:rsidR="00D61B44"')
		return {
			xml: around(one, del(n, 'Anna', struck) + ins(n + 1000, 'Anna', fresh)),
			placed: [change('Anna', `Neu${n}wort`, old)],
		}
	},
	'Word: inserted with bold, tab and hard hyphen': (one) => {
		const { n, look, word: old } = one
		const fresh = `<w:r><w:rPr><w:b/></w:rPr><w:t ${space}> Fett${n}</w:t><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>`
		return { xml: around(one, word(look, old) + ins(n, 'Bo', fresh)), placed: [change('Bo', `Fett${n}\ta\u2011b`, '')] }
	},
	'Word: inserted by one, part of it struck by another': (one) => {
		const { n, look, word: old } = one
		const nested = ins(n, 'Anna', word(look, ` Erst${n} `) + del(n + 1000, 'Bo', gone(look, `dann${n} `)))
		return {
			xml: around(one, word(look, old) + nested),
			placed: [change('Anna', `Erst${n}`, '')],
			listed: [`dann${n}`],
		}
	},
	'Word: two people insert side by side': (one) => {
		const { n, look, word: old } = one
		const both = ins(n, 'Anna', word(look, ` links${n}`)) + ins(n + 1000, 'Bo', word(look, ` rechts${n}`))
		return {
			xml: around(one, word(look, old) + both),
			placed: [change('Anna', `links${n}`, ''), change('Bo', `rechts${n}`, '')],
		}
	},
	'Word: only the look of a word': (one) => {
		const { n, word: old } = one
		const look = `<w:rPr><w:i/><w:rPrChange ${by(n, 'Anna')}><w:rPr/></w:rPrChange></w:rPr>`
		return {
			xml: around(one, word(look, old) + ins(n + 1000, 'Bo', word(look, ` schräg${n}`))),
			placed: [change('Bo', `schräg${n}`, '')],
		}
	},
	'Word: a comment with its ids': (one) => {
		const { n, look, word: old } = one
		const inner = `<w:commentRangeStart w:id="${n}"/>${word(look, old)}<w:commentRangeEnd w:id="${n}"/>${sign(n)}`
		return {
			xml: around(one, inner),
			placed: [talk('Anna', `Warum${n}`, old)],
			comments: said(n, 'Anna', `Warum${n}`, paraId(n)),
			extended: `<w15:commentEx w15:paraId="${paraId(n)}" w15:done="0"/>`,
		}
	},
	'Word: an answer, and the thread resolved': (one) => {
		const { n, look, word: old } = one
		const [a, b] = [n, n + 2000]
		const inner = `<w:commentRangeStart w:id="${a}"/><w:commentRangeStart w:id="${b}"/>${word(look, old)}<w:commentRangeEnd w:id="${a}"/>${sign(a)}<w:commentRangeEnd w:id="${b}"/>${sign(b)}`
		return {
			xml: around(one, inner),
			placed: [talk('Anna', `Frage${n}`, old), talk('Bo', `Antwort${n}`, old)],
			comments: said(a, 'Anna', `Frage${n}`, paraId(a)) + said(b, 'Bo', `Antwort${n}`, paraId(b)),
			extended: `<w15:commentEx w15:paraId="${paraId(a)}" w15:done="1"/><w15:commentEx w15:paraId="${paraId(b)}" w15:paraIdParent="${paraId(a)}" w15:done="1"/>`,
		}
	},
	'Word: a comment on words that were struck and their new ones': (one) => {
		const { n, look, word: old } = one
		const inner = `<w:commentRangeStart w:id="${n}"/>${del(n, 'Anna', gone(look, old))}${ins(n + 1000, 'Anna', word(look, `Besser${n}`))}<w:commentRangeEnd w:id="${n}"/>${sign(n)}`
		return {
			xml: around(one, inner),
			placed: [change('Anna', `Besser${n}`, old), talk('Anna', `Weil${n}`, old)],
			comments: said(n, 'Anna', `Weil${n}`, paraId(n)),
			extended: `<w15:commentEx w15:paraId="${paraId(n)}" w15:done="0"/>`,
		}
	},
	'Word: a smart tag around a changed word': (one) => {
		const { n, look, word: old } = one
		const inner = `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">${del(n, 'Anna', gone(look, old))}${ins(n + 1000, 'Anna', word(look, `Ort${n}`))}</w:smartTag>`
		return { xml: around(one, inner), placed: [change('Anna', `Ort${n}`, old)] }
	},
	'Word: a control around a run': (one) => {
		const { n, look, word: old } = one
		const inner = `<w:sdt><w:sdtPr><w:id w:val="${n}"/></w:sdtPr><w:sdtContent>${word(look, old)}${ins(n, 'Bo', word(look, ` Feld${n}`))}</w:sdtContent></w:sdt>`
		return { xml: around(one, inner), placed: [change('Bo', `Feld${n}`, '')] }
	},
	'Word: a link around struck and new words': (one) => {
		const { n, look, word: old } = one
		const inner = `<w:hyperlink w:anchor="x">${del(n, 'Bo', gone(look, old))}${ins(n + 1000, 'Bo', word(look, `Verweis${n}`))}</w:hyperlink>`
		return { xml: around(one, inner), placed: [change('Bo', `Verweis${n}`, old)] }
	},
	'Word: a field put in, its code in two runs': (one) => {
		const { n, look, word: old } = one
		const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
		const code = `<w:r><w:instrText ${space}> DA</w:instrText></w:r><w:r><w:instrText ${space}>TE </w:instrText></w:r>`
		const field = mark('begin') + code + mark('separate') + word(look, `Tag${n}`) + mark('end')
		return {
			xml: around(one, word(look, old) + ins(n, 'Anna', word(look, ' ') + field)),
			placed: [change('Anna', `Tag${n}`, '')],
		}
	},
	'Word: a footnote put in, with words of its own': (one) => {
		const { n, look, word: old } = one
		const inner = ins(n, 'Anna', `<w:r><w:footnoteReference w:id="${n}"/></w:r>${word(look, ` siehe${n}`)}`)
		return {
			xml: around(one, word(look, old) + inner),
			placed: [change('Anna', `siehe${n}`, '')],
			listed: [`Fußnote${n}`],
			footnotes: `<w:footnote w:id="${n}"><w:p>${ins(n + 1000, 'Anna', word('', `Fußnote${n}`))}</w:p></w:footnote>`,
		}
	},
	'Word: a text box with new words, in both ways of saying it': (one) => {
		const { n, look, word: old } = one
		const box = (text: string) => `<w:txbxContent><w:p>${ins(n, 'Bo', word('', text))}</w:p></w:txbxContent>`
		const choice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(`Kasten${n}`)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(`Kasten${n}`)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
		return { xml: around(one, word(look, old) + choice), placed: [], listed: [`Kasten${n}`] }
	},
	'Word: struck words put in again elsewhere in the sentence': (one) => {
		const { n, look, word: old } = one
		const from = `<w:moveFromRangeStart w:id="${n}" w:author="Anna" w:name="move${n}"/><w:moveFrom ${by(n, 'Anna')}>${word(look, old)}</w:moveFrom><w:moveFromRangeEnd w:id="${n}"/>`
		const to = `<w:moveToRangeStart w:id="${n + 1000}" w:author="Anna" w:name="move${n}"/><w:moveTo ${by(n + 1000, 'Anna')}>${word(look, ` ${old}Zug${n}`)}</w:moveTo><w:moveToRangeEnd w:id="${n + 1000}"/>`
		return { xml: word(look, one.before) + from + word(look, one.after) + to, placed: [change('Anna', `Zug${n}`, '')] }
	},
	'Google Docs: a suggestion': (one) => {
		const { n, word: old, before, after } = one
		const run = (text: string) => word(google, text, googleRun)
		const struck = `<w:r${googleRun}>${google}<w:delText ${space}>${old}</w:delText></w:r>`
		const xml = `${run(before)}<w:ins w:author="Gina Gogol" w:id="${n}" w:date="${AT}">${run(`Doks${n}`)}</w:ins><w:del w:author="Gina Gogol" w:id="${n}" w:date="${AT}">${struck}</w:del>${run(after)}`
		return { xml, placed: [change('Gina Gogol', `Doks${n}`, old)] }
	},
	'Google Docs: a comment and its answer': (one) => {
		const { n, look, word: old } = one
		const [a, b] = [n, n + 2000]
		const inner = `<w:commentRangeStart w:id="${a}"/><w:commentRangeStart w:id="${b}"/>${word(look, old)}<w:commentRangeEnd w:id="${a}"/><w:r${googleRun}><w:commentReference w:id="${a}"/></w:r><w:commentRangeEnd w:id="${b}"/><w:r${googleRun}><w:commentReference w:id="${b}"/></w:r>`
		const comment = (id: number, author: string, text: string) =>
			`<w:comment w:author="${author}" w:id="${id}" w:date="${AT}"><w:p w:rsidR="00000000"><w:pPr><w:keepNext w:val="0"/></w:pPr><w:r${googleRun}>${google}<w:t ${space}>${text}</w:t></w:r></w:p></w:comment>`
		return {
			xml: around(one, inner),
			placed: [talk('Gina Gogol', `Kommentar${n}`, old), talk('Hal', `Erwidert${n}`, old)],
			comments: comment(a, 'Gina Gogol', `Kommentar${n}`) + comment(b, 'Hal', `Erwidert${n}`),
		}
	},
}
