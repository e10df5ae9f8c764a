/** A PDF with one more revision behind it (ISO 32000-1, 7.5.6), as a signing program appends it: whole objects and a table of them. */
export function appendRevision(bytes: Uint8Array, objects: Readonly<Record<number, string>>): Buffer {
	const text = Buffer.from(bytes).toString('latin1')
	const before = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1])
	const trailer = text.slice(text.lastIndexOf('trailer'))
	const reference = (key: string) => new RegExp(`/${key} (\\d+ 0 R)`).exec(trailer)![1]!
	const id = /\/ID \[[^\]]*\]/.exec(trailer)?.[0] ?? ''
	let added = ''
	const offsets = new Map<number, number>()
	for (const [number, value] of Object.entries(objects)) {
		offsets.set(Number(number), text.length + added.length)
		added += `${number} 0 obj\n${value}\nendobj\n`
	}
	const size = Math.max(Number(/\/Size (\d+)/.exec(trailer)![1]), ...[...offsets.keys()].map((number) => number + 1))
	const table = [...offsets].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('')
	const start = text.length + added.length
	const tail = `trailer\n<< /Size ${size} /Root ${reference('Root')} /Info ${reference('Info')} ${id} /Prev ${before} >>\n`
	return Buffer.from(`${text}${added}xref\n${table}${tail}startxref\n${start}\n%%EOF\n`, 'latin1')
}

/** The number and text of the first object that `test` finds, in a file of ours (plain objects, no object streams). */
export function findObject(bytes: Uint8Array, test: RegExp): { readonly number: number; readonly text: string } {
	const text = Buffer.from(bytes).toString('latin1')
	for (const match of text.matchAll(/(?<=\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
		if (test.test(match[2]!)) return { number: Number(match[1]), text: match[2]! }
	throw new Error(`no object like ${test}`)
}

/** How many objects a file of ours has; the next number is free. */
export function sizeOf(bytes: Uint8Array): number {
	return Number(/\/Size (\d+)/.exec(Buffer.from(bytes).toString('latin1'))![1])
}
