import PDFDocument from 'pdfkit'

/** A PDF with so many pages; with a password it is encrypted. */
export function makePdf(pages: number, password?: string): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const document = new PDFDocument({
			autoFirstPage: false,
			...(password === undefined ? {} : { userPassword: password }),
		})
		const chunks: Buffer[] = []
		document.on('data', (chunk: Buffer) => chunks.push(chunk))
		document.on('end', () => resolve(Buffer.concat(chunks)))
		document.on('error', reject)
		for (let page = 1; page <= pages; page++) document.addPage().text(`Page ${page} of ${pages}`)
		document.end()
	})
}
