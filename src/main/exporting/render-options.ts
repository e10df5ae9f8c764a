/** What a file needs beside its outline. Nothing here is read from the clock, so the same options make the same document. */
export type RenderOptions = {
	/** Day of the export, `YYYY-MM-DD`; it becomes the creation date (midnight UTC). */
	readonly date: string
	/** Content hash for the footer (hex), null while there is none. */
	readonly hash: string | null
	readonly author?: string
	/** The public agreement as JSON text, attached so that the document can be made again. */
	readonly attachment?: string
}

export const attachmentName = 'agreement.json'

/** Midnight UTC of the export's day. */
export function creationDate(options: RenderOptions): Date {
	return new Date(`${options.date}T00:00:00Z`)
}
