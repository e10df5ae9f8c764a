import { cpSync, rmSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import presetMantine from 'postcss-preset-mantine'
import simpleVars from 'postcss-simple-vars'
import type { Plugin } from 'vite'

const root = import.meta.dirname
const outFolder = path.join(root, 'out')
const source = (name: string) => path.join(root, 'src', name)
const providedByRuntime = [/^electron(\/|$)/, /^node:/, ...builtinModules]

/** `npm start` skips the build when its stamp fits the sources; a build made by other means makes the stamp untrue. */
function forgetStamp(): Plugin {
	return {
		name: 'pledge:forget-stamp',
		buildStart: () => rmSync(path.join(outFolder, '.built-from'), { force: true }),
	}
}

/** pdfkit reads its colour profile from a `data` folder beside the file it was bundled into. */
function copyColourProfile(): Plugin {
	return {
		name: 'pledge:colour-profile',
		writeBundle: () => {
			const pdfkitFolder = path.dirname(createRequire(import.meta.url).resolve('pdfkit'))
			const profile = path.join('data', 'sRGB_IEC61966_2_1.icc')
			cpSync(path.join(pdfkitFolder, profile), path.join(outFolder, 'main', profile))
		},
	}
}

/**
 * The start loads the chunks named here and what they import statically: the window shows its list after that, and nothing may come among
 * them that the list does not need. The world's holidays alone are more than a third of the program.
 */
function keepLate(starts: readonly string[], late: readonly string[]): Plugin {
	return {
		name: 'pledge:keep-late',
		generateBundle(_options, bundle) {
			const chunkOf = (name: string) => {
				const output = bundle[name]
				return output?.type === 'chunk' ? output : null
			}
			const isStart = (name: string) => {
				const chunk = chunkOf(name)
				return chunk !== null && starts.includes(chunk.name) && (chunk.isEntry || chunk.isDynamicEntry)
			}
			const atStart = new Set(Object.keys(bundle).filter(isStart))
			for (const name of atStart) for (const next of chunkOf(name)?.imports ?? []) atStart.add(next)
			for (const name of atStart) {
				const found = chunkOf(name)?.moduleIds.find((id) => late.some((part) => id.includes(part)))
				if (found !== undefined)
					this.error(`${path.relative(root, found)} is imported statically at the start; import it where it is needed.`)
			}
		},
	}
}

/** Of both sides: rules, the building of the paper, and what they bring along. */
const LATE = ['/date-holidays/', '/temporal-polyfill/', '/src/shared/findings/', '/src/shared/outline/build.ts']
const LATE_IN_MAIN = [...LATE, '/src/shared/playbooks/list.ts', '/src/main/exporting/html.ts', '/src/main/importing/']
const LATE_IN_PAGE = [...LATE, '/features/editor/', '/features/guided/', '/features/review/', '/components/sections/']

/** Every file costs a call to the main process: what the start needs is one, and what several later parts share is a few. */
const PAGE_CHUNKS = [
	{ name: 'start', tags: ['$initial' as const], priority: 1 },
	{ name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000 },
]

// Targets are set by hand: the oldest runtime that must work is Node 18.15 with Chromium 114.
export default defineConfig({
	main: {
		plugins: [forgetStamp(), copyColourProfile(), keepLate(['index', 'context'], LATE_IN_MAIN)],
		build: {
			target: 'node18',
			outDir: path.join(outFolder, 'main'),
			externalizeDeps: false,
			rolldownOptions: {
				input: {
					index: source('main/index.ts'),
					cli: source('main/cli/index.ts'),
					worker: source('main/importing/worker.ts'),
					'count-worker': source('main/counting/count-worker.ts'),
					'scan-worker': source('main/importing/scan-worker.ts'),
					'summary-worker': source('main/importing/summary-worker.ts'),
					'pdf-worker': source('main/importing/pdf-worker.ts'),
					'verify-worker': source('main/verifying/verify-worker.ts'),
					'import-worker': source('main/importing-word/import-worker.ts'),
					'paper-worker': source('main/paper/paper-worker.ts'),
					'render-worker': source('main/exporting/render-worker.ts'),
					'history-desk': source('main/importing/history-desk-worker.ts'),
				},
				external: providedByRuntime,
				// Chunks stay beside the entries: code that looks for files next to itself finds one place only.
				output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
			},
		},
	},
	preload: {
		build: {
			target: 'node18',
			outDir: path.join(outFolder, 'preload'),
			externalizeDeps: false,
			rolldownOptions: {
				input: { preload: source('main/preload.ts') },
				external: providedByRuntime,
				output: { format: 'cjs', entryFileNames: '[name].cjs' },
			},
		},
	},
	renderer: {
		root: source('renderer'),
		plugins: [react(), keepLate(['index'], LATE_IN_PAGE)],
		css: {
			postcss: {
				plugins: [
					presetMantine(),
					simpleVars({
						variables: {
							'mantine-breakpoint-xs': '36em',
							'mantine-breakpoint-sm': '48em',
							'mantine-breakpoint-md': '62em',
							'mantine-breakpoint-lg': '75em',
							'mantine-breakpoint-xl': '88em',
						},
					}),
				],
			},
		},
		server: { fs: { allow: [root] } },
		build: {
			target: 'chrome114',
			minify: 'oxc',
			cssMinify: true,
			// In one file its rules keep their order, whichever page is opened first.
			cssCodeSplit: false,
			outDir: path.join(outFolder, 'renderer'),
			emptyOutDir: true,
			modulePreload: { polyfill: false },
			// Nothing is inlined as a data address: the page's policy allows fonts and scripts from its own origin only.
			assetsInlineLimit: 0,
			rolldownOptions: {
				input: { index: source('renderer/index.html') },
				output: { codeSplitting: { groups: PAGE_CHUNKS } },
			},
		},
	},
})
