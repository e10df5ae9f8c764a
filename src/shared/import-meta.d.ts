/**
 * Vite's own: files are read while building, so that what is shared stays free of file access. The window's configuration
 * has Vite's full types and leaves this file out.
 */
interface ImportMeta {
	glob<Content>(pattern: string, options: { eager: true; import: 'default'; query?: '?raw' }): Record<string, Content>
}
