import { type RefObject, useLayoutEffect, useState } from 'react'
import { HelpText } from '../../components/fields/HelpText'
import { useQuestion } from '../../components/fields/use-question'
import { useAgreementStore } from '../../stores/agreement-store'
import classes from './StepForm.module.css'

type Props = { readonly form: RefObject<HTMLElement | null> }

/** Help for the field with the focus, level with it. */
export function HelpBeside({ form }: Props) {
	const path = useAgreementStore((state) => state.focusPath)
	const [top, setTop] = useState(0)
	useLayoutEffect(() => {
		const root = form.current
		if (root === null || path === null) return
		const level = () => {
			const field = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
			if (field !== null) setTop(field.getBoundingClientRect().top - root.getBoundingClientRect().top)
		}
		level()
		// Fields grow while one types.
		const observer = new ResizeObserver(level)
		observer.observe(root)
		return () => observer.disconnect()
	}, [form, path])
	if (path === null) return <div className={classes.help} />
	return (
		<aside className={classes.help} aria-live="polite" style={{ paddingTop: top }}>
			<Help path={path} />
		</aside>
	)
}

function Help({ path }: { readonly path: string }) {
	const { label, help } = useQuestion(path)
	if (help === null) return null
	return (
		<div className={classes.helpBox}>
			<p className={classes.helpTitle}>{label}</p>
			<HelpText help={help} />
		</div>
	)
}
