import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixtures'
import {
	electronBinary,
	launch,
	launchArguments,
	launchEnvironment,
	opensWithSandbox,
	readyPage,
	runToEnd,
	sandboxState,
} from './launch'

/** Things of one window that none of the others can change, so that one start tells them all. */
test('a window holds its page: no Node, a bridge with three functions, calls by the contract, no permission', async ({
	app,
	page,
	folders,
}) => {
	await test.step('the page has no Node and one bridge with three functions', async () => {
		const found = await page.evaluate(() => ({
			node: ['require', 'process', 'Buffer', 'module', 'global', 'electron'].filter((name) => name in window),
			bridge: Object.keys((window as unknown as { pledge: object }).pledge).sort(),
		}))
		expect(found).toEqual({ node: [], bridge: ['invoke', 'on', 'pathOfFile'] })
	})
	await test.step('the window is isolated, sandboxed and checks no spelling', async () => {
		expect(page.url()).toBe('app://pledge/index.html')
		const preferences = await app.evaluate(({ BrowserWindow, session }) => {
			const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
				getLastWebPreferences: () => Record<string, unknown>
			}
			const { contextIsolation, nodeIntegration, sandbox, webSecurity, webviewTag } = contents.getLastWebPreferences()
			const spellcheck = session.defaultSession.isSpellCheckerEnabled()
			return { contextIsolation, nodeIntegration, sandbox, webSecurity, webviewTag, spellcheck }
		})
		expect(preferences).toEqual({
			contextIsolation: true,
			nodeIntegration: false,
			sandbox: true,
			webSecurity: true,
			spellcheck: false,
			webviewTag: false,
		})
	})
	await test.step('permissions are denied without asking', async () => {
		const answers = await page.evaluate(async () => {
			const states: Record<string, string> = { notifications: await Notification.requestPermission() }
			for (const name of ['geolocation', 'camera', 'microphone'] as const) {
				states[name] = (await navigator.permissions.query({ name: name as PermissionName })).state
			}
			return states
		})
		expect(answers).toEqual({ notifications: 'denied', geolocation: 'denied', camera: 'denied', microphone: 'denied' })
	})
	await test.step('calls that the contract does not name never reach the main process', async () => {
		const reply = await page.evaluate(() => {
			const { pledge } = window as unknown as {
				pledge: { invoke: (channel: string, args: unknown) => Promise<unknown> }
			}
			return pledge.invoke('shell:run', {})
		})
		expect(reply).toEqual({ ok: false, code: 'bad-request', detail: 'shell:run' })
	})
	await test.step('arguments of another shape are refused by name of the field', async () => {
		const reply = await page.evaluate(() => {
			const { pledge } = window as unknown as {
				pledge: { invoke: (channel: string, args: unknown) => Promise<unknown> }
			}
			return pledge.invoke('app:flushed', { token: 7 })
		})
		expect(reply).toEqual({ ok: false, code: 'bad-request', detail: 'app:flushed token invalid_type' })
	})
	await test.step('a picked file tells where it lies', async () => {
		const file = path.join(folders.files, 'tickets.csv')
		await writeFile(file, 'id\n1\n')
		await page.evaluate(() => {
			const input = document.createElement('input')
			input.type = 'file'
			input.id = 'probe'
			document.body.append(input)
		})
		await page.locator('#probe').setInputFiles(file)
		const found = await page.evaluate(() => {
			const { pledge } = window as unknown as { pledge: { pathOfFile: (file: unknown) => string } }
			const input = document.querySelector<HTMLInputElement>('#probe')
			return [pledge.pathOfFile(input?.files?.[0]), pledge.pathOfFile('nothing')]
		})
		expect(found).toEqual([file, ''])
	})
})

test('every page comes with the strict policy and nothing outside the build is served', async ({ page, problems }) => {
	problems.expect(/Failed to load resource.*404/)
	const answers = await page.evaluate(async () => {
		const own = await fetch('app://pledge/index.html')
		const outside = await fetch('app://pledge/..%2f..%2fpackage.json')
		const posted = await fetch('app://pledge/index.html', { method: 'POST' })
		return {
			policy: own.headers.get('content-security-policy'),
			sniff: own.headers.get('x-content-type-options'),
			outside: outside.status,
			posted: posted.status,
		}
	})
	expect(answers).toEqual({
		policy:
			"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
		sniff: 'nosniff',
		outside: 404,
		posted: 404,
	})
})

test('text that becomes code is not run', async ({ page, problems }) => {
	problems.expect(/Content Security Policy/)
	const ran = await page.evaluate(async () => {
		const script = document.createElement('script')
		script.textContent = 'window.planted = true'
		document.body.append(script)
		// Outside the driver's own call, which is exempt from the policy.
		const evaluated = await new Promise<boolean>((resolve) => {
			requestAnimationFrame(() => {
				try {
					// biome-ignore lint/security/noGlobalEval: the test shows that it is refused.
					window.eval('1')
					resolve(true)
				} catch {
					resolve(false)
				}
			})
		})
		return { planted: 'planted' in window, evaluated }
	})
	expect(ran).toEqual({ planted: false, evaluated: false })
})

test('new windows and other pages are refused', async ({ app, page, problems }) => {
	problems.expect(/Content Security Policy|Not allowed to|ERR_/)
	const opened = await page.evaluate(() => window.open('https://example.org/') === null)
	await page.evaluate(() => {
		const link = document.createElement('a')
		link.href = 'https://example.org/'
		document.body.append(link)
		link.click()
		link.target = '_blank'
		link.click()
		window.location.href = 'file:///etc/passwd'
	})
	// A call that comes back proves that the page is still the one that made the attempts.
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
	const windows = await app.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
	)
	expect({ opened, url: page.url(), windows }).toEqual({
		opened: true,
		url: 'app://pledge/index.html',
		windows: ['app://pledge/index.html'],
	})
})

test('no request leaves the machine, neither from the page nor through the session', async ({
	app,
	page,
	problems,
}) => {
	problems.expect(/Content Security Policy|ERR_|Failed to (fetch|load)/)
	let requests = 0
	const server = createServer((_request, response) => {
		requests += 1
		response.setHeader('access-control-allow-origin', '*')
		response.end('reached')
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
	try {
		// The server itself is sound, or the refusals below would prove nothing.
		expect(await (await fetch(address)).text()).toBe('reached')
		const fromPage = await page.evaluate(
			(url) =>
				fetch(url).then(
					() => 'reached',
					() => 'refused',
				),
			address,
		)
		const fromSession = await app.evaluate(
			({ net }, url) =>
				new Promise<string>((resolve) => {
					const request = net.request(url)
					request.on('response', () => resolve('reached'))
					request.on('error', () => resolve('refused'))
					request.end()
				}),
			address,
		)
		expect({ fromPage, fromSession, requests }).toEqual({ fromPage: 'refused', fromSession: 'refused', requests: 1 })
	} finally {
		server.close()
	}
})

test('a second start ends at once and leaves the first window in front', async ({ app, page, startOptions }) => {
	await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
	const sandbox = opensWithSandbox() ? [] : ['--no-sandbox']
	const second = spawn(electronBinary(), [...sandbox, ...launchArguments(startOptions)], {
		env: launchEnvironment(startOptions),
		stdio: 'ignore',
	})
	const [status] = await once(second, 'exit')
	await expect
		.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
		.toBe(false)
	expect({ status, windows: app.windows().length, title: await page.title() }).toEqual({
		status: 0,
		windows: 1,
		title: 'Pledge',
	})
})

test('closing asks the page to save first', async ({ app, page }) => {
	// Told by the main process, whose last words are kept: what a page tells Playwright may come after its end.
	await app.evaluate(({ BrowserWindow }) => {
		BrowserWindow.getAllWindows()[0]?.webContents.on('console-message', (_event, _level, message) => {
			process.stderr.write(`${message}\n`)
		})
	})
	await page.evaluate(() => {
		const { pledge } = window as unknown as {
			pledge: { on: (event: string, listener: (payload: { token: string }) => void) => void }
		}
		pledge.on('app:flush', ({ token }) => console.info(`flush ${token}.`))
	})
	let said = ''
	app.process().stderr?.on('data', (bytes) => {
		said += String(bytes)
	})
	const closed = once(app.process(), 'close')
	await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
	const [status] = await closed
	const tokens = [...said.matchAll(/^flush (.*)\.$/gm)].map(([, token]) => token)
	expect({ status, tokens }).toEqual({ status: 0, tokens: [expect.stringMatching(/^[0-9a-f-]{36}$/)] })
})

test('closing ends the program even when the page hangs', async ({ app, page }) => {
	const hung = page
		.evaluate(() => {
			for (;;);
		})
		.catch(() => 'gone')
	const exited = once(app.process(), 'exit')
	await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
	expect([(await exited)[0], await hung]).toEqual([0, 'gone'])
})

test.describe('as a user without rights', () => {
	test.use({ rights: 'nobody' })

	test("Chromium's own sandbox holds the page, or the program does not open", async ({ startOptions, problems }) => {
		if (sandboxState() === 'impossible') {
			const { status, log } = await runToEnd(startOptions)
			expect(status).not.toBe(0)
			expect(log).toMatch(/No usable sandbox|SUID sandbox|setuid sandbox/)
			sayUnproven(
				'This system forbids user namespaces, so the sandbox of the page could not be observed from outside. ' +
					'Shown instead: Pledge refuses to open without it.',
			)
			return
		}
		const app = await launch(startOptions)
		problems.watchApp(app)
		try {
			expect(await (await readyPage(app)).title()).toBe('Pledge')
			await expectSandboxed(app)
		} finally {
			await app.close()
		}
	})
})

test.describe('in German', () => {
	test.use({ language: 'de' })

	test('the menu speaks the language of the system', async ({ app, page }) => {
		await page.title()
		const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
		expect(labels?.slice(-3)).toEqual(['Datei', 'Bearbeiten', 'Ansicht'])
	})
})

async function expectSandboxed(app: ElectronApplication): Promise<void> {
	const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
	if (process.platform !== 'linux') {
		const metrics = await app.evaluate((electron) => electron.app.getAppMetrics())
		expect(metrics.find((metric) => metric.pid === pid)?.sandboxed).toBe(true)
		return
	}
	// Containers may put a filter on the system calls of every process; the sandbox adds one of its own.
	const [ofPage, ofMain] = await Promise.all([pid, app.process().pid].map(systemCallFilters))
	expect(ofPage).toBeGreaterThan(ofMain ?? Number.NaN)
}

/** In the log at once, and again in the summary of \`npm test\`. */
function sayUnproven(sentence: string): void {
	process.stderr.write(`${sentence}\n`)
	test.info().annotations.push({ type: 'unproven', description: sentence })
}

async function systemCallFilters(pid: number | undefined): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8')
	return Number(/^Seccomp_filters:\t(\d+)$/m.exec(status)?.[1])
}
