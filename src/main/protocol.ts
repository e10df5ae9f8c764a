import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import { contentTypeOf, fileForUrl } from './page-files'

export const PAGE_ORIGIN = 'app://pledge'
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`

/** Inline styles are allowed because the component library sets sizes and colours through `style` attributes. */
const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ')

/** Only set by the development server; a packaged build ignores it. */
export function developmentOrigin(isPackaged: boolean): string | null {
	const url = process.env.ELECTRON_RENDERER_URL
	return isPackaged || url === undefined ? null : new URL(url).origin
}

let trustedOrigins: readonly string[] = [PAGE_ORIGIN]

/** Must run before the app is ready: privileges of a scheme cannot be added later. */
export function registerPageScheme(devOrigin: string | null): void {
	if (devOrigin !== null) trustedOrigins = [PAGE_ORIGIN, devOrigin]
	protocol.registerSchemesAsPrivileged([
		{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
	])
}

export function isOwnPage(url: string): boolean {
	return trustedOrigins.some((origin) => url === origin || url.startsWith(`${origin}/`))
}

/** Serves the built renderer and nothing else; `onServed` is told of every file. */
export function servePages(rendererFolder: string, onServed: () => void): void {
	protocol.handle('app', async (request) => {
		const file = request.method === 'GET' ? fileForUrl(rendererFolder, request.url) : null
		if (file === null) return new Response(null, { status: 404 })
		try {
			const bytes = await readFile(file)
			onServed()
			return new Response(bytes, { headers: headersFor(file) })
		} catch {
			return new Response(null, { status: 404 })
		}
	})
}

function headersFor(file: string): Record<string, string> {
	return {
		'Content-Type': contentTypeOf(path.extname(file)),
		'Content-Security-Policy': CONTENT_SECURITY_POLICY,
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
	}
}
