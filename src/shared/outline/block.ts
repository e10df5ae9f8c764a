/**
 * The print tree. Every output (paper, DOCX, PDF, HTML, Markdown, redline, comments) reads these blocks and nothing else.
 * Blocks stand in print order; hierarchy is told by `kind` and `level`, numbers are already counted.
 */
export type ContractLanguage = 'de' | 'en'

export type SigningService = 'documenso' | 'docuseal' | 'docusign' | 'adobe'

/** `remedies.credits`, `objectives.table`, `annex-hours`: stable over edits, unique in an outline, `[A-Za-z0-9._-]+`. */
export type BlockId = string

/** Where a value lives in the agreement, e.g. `objectives.items.p1-response.value`; a click on the paper leads there. */
export type FieldPath = string

export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	/** A value of the agreement, printed. */
	| { readonly kind: 'value'; readonly text: string; readonly path: FieldPath }
	/** Something still missing; `text` is what it is printed as, e.g. `[Name des Kunden]`. */
	| { readonly kind: 'blank'; readonly text: string; readonly path: FieldPath }
	/** A defined term at the place of its definition (bold). */
	| { readonly kind: 'term'; readonly text: string }
	| { readonly kind: 'strong'; readonly text: string }
	| { readonly kind: 'emphasis'; readonly text: string }
	/** A cross reference; `text` is the finished words ("Ziffer 9.2"), `number` the part that is the target's number ("9.2"). */
	| { readonly kind: 'reference'; readonly target: BlockId; readonly text: string; readonly number: string }

type Common = {
	readonly id: BlockId
	/** The section that printed it, for the editor. */
	readonly section: string
	/** The field (or group) that a click on the block leads to. */
	readonly path: FieldPath | null
	/** Only where it is not the outline's: the right column of a contract in two languages. */
	readonly language?: ContractLanguage
}

export type TitleBlock = Common & {
	readonly kind: 'title'
	readonly text: string
	readonly subtitle: readonly Inline[] | null
}

/**
 * level 1: article ("5 Ziele") or annex ("Anlage 2 Ziele") or an unnumbered head ("Präambel", number null);
 * level 2: a head inside an annex ("2.1 …" or unnumbered).
 */
export type HeadingBlock = Common & {
	readonly kind: 'heading'
	readonly level: 1 | 2
	readonly role: 'front' | 'article' | 'annex' | 'sub'
	readonly number: string | null
	readonly text: string
	/** True where a new page starts (annexes, signatures). */
	readonly pageBreakBefore: boolean
}

/** A numbered clause "5.2", with its run-in title; `level` 2. */
export type ClauseBlock = Common & {
	readonly kind: 'clause'
	readonly number: string
	readonly title: string | null
	readonly inlines: readonly Inline[]
	/** The wording was overridden by hand. */
	readonly overridden: boolean
}

/** A lettered point "a)" under a clause (level 3) or under a point (level 4, "aa)"). */
export type ItemBlock = Common & {
	readonly kind: 'item'
	readonly level: 3 | 4
	readonly number: string
	readonly inlines: readonly Inline[]
	readonly overridden?: true
	/** Below a paragraph at the margin: the point's letter stands at the margin too, not under a clause's text. */
	readonly isAtMargin?: true
}

/** Text without a number; `indent` 0 at the margin, 1 under a clause's text. */
export type ParagraphBlock = Common & {
	readonly kind: 'paragraph'
	readonly indent: 0 | 1
	readonly style: 'body' | 'note' | 'definition' | 'party'
	readonly inlines: readonly Inline[]
	readonly overridden?: true
}

/** Bars drawn in a column, one a row: parts 0..1 of its width, null for none; `mark` a line at the same place in all. */
export type TableBars = { readonly values: readonly (number | null)[]; readonly mark: number | null }

export type TableColumn = {
	readonly head: string
	readonly align: 'left' | 'right'
	/** Share of the width in parts of 100; the columns add up to 100. */
	readonly width: number
	/** Only PDF and HTML draw them: what they show must stand in words in another column. */
	readonly bars?: TableBars
}
export type TableRow = {
	/** Stable id, unique in the outline. */
	readonly id: BlockId
	readonly path: FieldPath | null
	/** What the row says at the same time, each with the id and field that a row of its own would have (days with equal times). */
	readonly also?: readonly { readonly id: BlockId; readonly path: FieldPath }[]
	readonly cells: readonly (readonly Inline[])[]
}
export type TableBlock = Common & {
	readonly kind: 'table'
	readonly indent: 0 | 1
	readonly caption: string | null
	readonly columns: readonly TableColumn[]
	readonly rows: readonly TableRow[]
}

export type SignatureLine = {
	readonly label: string
	readonly value: readonly Inline[] | null
	/** What is written there; a signing service puts its field of that kind on the line. */
	readonly purpose?: 'place-and-date' | 'signature' | 'name' | 'function'
}
/** One signatory: lines for place and date, signature, name, function. `field` names the AcroForm field. */
export type SignatureBlock = Common & {
	readonly kind: 'signature'
	readonly party: 'provider' | 'customer'
	/** Index of the signatory within its party, from 1. */
	readonly ordinal: number
	readonly heading: readonly Inline[]
	readonly lines: readonly SignatureLine[]
	readonly field: string
	readonly initials: boolean
}

export type Block = TitleBlock | HeadingBlock | ClauseBlock | ItemBlock | ParagraphBlock | TableBlock | SignatureBlock

/** How close the words of a paper stand where a format has pages: closer than usual, or as close as can be read. */
export type Density = 'close' | 'tight'

export type Outline = {
	readonly language: ContractLanguage
	readonly title: string
	/** Short line for page headers: the title; and the state ("Entwurf vom 3. März 2027"). */
	readonly runningTitle: string
	readonly runningState: string
	readonly words: {
		readonly contents: string
		/** "Seite {page} von {pages}" */
		readonly pageOf: string
		/** Watermark text, null for a final. */
		readonly watermark: string | null
		readonly signatureHint: string
		/** Labels of the places to initial at the foot of every page; missing where nobody initials. */
		readonly initials?: readonly string[]
	}
	readonly blocks: readonly Block[]
	/** A paper that must fit one page: smaller letters and less air where a format has pages; missing for the usual look. */
	readonly density?: Density
	/** Where both languages stand side by side (`side-by-side.ts`): the language of the right column, its title and its word for the contents. */
	readonly beside?: { readonly language: ContractLanguage; readonly title: string; readonly contents: string }
	/** Whether a table of contents is printed after the title. */
	readonly hasContents: boolean
	/** The service whose tags PDF and Word carry at the signatures, beside the text and no part of it; missing for none. */
	readonly signing?: SigningService
}
