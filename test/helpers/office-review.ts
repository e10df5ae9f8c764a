import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeProfile } from './office'
import { run } from './paper-text'

/** What reviewers do in LibreOffice: each finds its words as they stand and does one thing to the first of them. */
export type OfficeStep =
	| { readonly do: 'track'; readonly text: 'on' | 'off' }
	/** Whose changes are tracked from here on. */
	| { readonly do: 'author'; readonly text: string }
	| { readonly do: 'replace' | 'insert' | 'paragraph'; readonly at: string; readonly text: string }
	/** A paragraph goes; a row of a table goes, or a new one comes behind it. */
	| { readonly do: 'delete-paragraph' | 'delete-row' | 'new-row'; readonly at: string }
	/** A paragraph goes behind the next one, as by its own keys for it: LibreOffice tracks that as a move. */
	| { readonly do: 'move-down'; readonly at: string }
	/** On the words, or as LibreOffice answers: on no words, behind them. */
	| { readonly do: 'comment' | 'answer'; readonly at: string; readonly text: string; readonly author: string }

const macro = `Sub Review(list As String, source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim how(0) As New com.sun.star.beans.PropertyValue
  Dim document, number, line As String, job
  ' Without this it would wait for somebody to read what went wrong.
  On Error GoTo Failed
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  number = FreeFile
  Open list For Input As #number
  Do While Not Eof(number)
    Line Input #number, line
    If line <> "" Then
      job = Split(line, Chr(9))
      Select Case job(0)
        Case "track"
          document.RecordChanges = (job(2) = "on")
        Case "author"
          Become(job(2))
        Case Else
          Step1(document, job)
      End Select
    End If
  Loop
  Close #number
  how(0).Name = "FilterName"
  how(0).Value = "OpenDocument Text Flat XML"
  document.storeToURL(target, how())
  document.close(True)
  Exit Sub
Failed:
  number = FreeFile
  Open list & ".failed" For Output As #number
  Print #number, line & ": " & Error$
  Close #number
  document.close(True)
End Sub
Sub Become(author As String)
  Dim provider, profile
  Dim node(0) As New com.sun.star.beans.PropertyValue
  node(0).Name = "nodepath"
  node(0).Value = "/org.openoffice.UserProfile/Data"
  provider = createUnoService("com.sun.star.configuration.ConfigurationProvider")
  profile = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", node())
  profile.sn = author
  profile.commitChanges()
End Sub
Sub Ask(document, command As String, found)
  Dim helper
  document.CurrentController.select(found)
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
End Sub
Sub Step1(document, job)
  Dim search, found, cursor
  search = document.createSearchDescriptor()
  search.SearchString = job(1)
  search.SearchCaseSensitive = True
  found = document.findFirst(search)
  If IsNull(found) Then Exit Sub
  Select Case job(0)
    Case "replace"
      found.String = job(2)
    Case "insert"
      found.Text.insertString(found.End, job(2), False)
    Case "paragraph"
      cursor = found.Text.createTextCursorByRange(found.End)
      cursor.gotoEndOfParagraph(False)
      found.Text.insertControlCharacter(cursor, 0, False)
      found.Text.insertString(cursor, job(2), False)
    Case "delete-paragraph"
      cursor = found.Text.createTextCursorByRange(found.Start)
      cursor.gotoStartOfParagraph(False)
      cursor.gotoNextParagraph(True)
      cursor.String = ""
    Case "delete-row"
      Ask(document, ".uno:DeleteRows", found)
    Case "move-down"
      Ask(document, ".uno:MoveDown", found)
    Case "new-row"
      Ask(document, ".uno:InsertRowsAfter", found)
  End Select
End Sub
`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Comments as LibreOffice itself keeps them: without a screen its window falls over making them. */
function withComments(flat: string, steps: readonly OfficeStep[]): string {
	let xml = flat
	for (const [index, step] of steps.entries()) {
		if (step.do !== 'comment' && step.do !== 'answer') continue
		const minute = String(index % 60).padStart(2, '0')
		const name = step.do === 'comment' ? ` office:name="own${index}"` : ''
		const note = `<office:annotation${name}><dc:creator>${escaped(step.author)}</dc:creator><dc:date>2026-11-20T10:${minute}:00</dc:date><text:p>${escaped(step.text)}</text:p></office:annotation>`
		xml =
			step.do === 'comment'
				? xml.replace(escaped(step.at), (words) => `${note}${words}<office:annotation-end office:name="own${index}"/>`)
				: xml.replace(
						`${escaped(step.at)}<office:annotation-end office:name="own${index - 1}"/>`,
						(words) => words + note,
					)
	}
	return xml
}

/**
 * Opens a document, does the steps one after the other, comments last and an answer right behind what it answers, and saves it as DOCX.
 * Changes that are tracked are by `person` at first.
 */
export function reviewInOffice(
	folder: string,
	{ source, target, person }: { readonly source: string; readonly target: string; readonly person: string },
	steps: readonly OfficeStep[],
): void {
	const list = path.join(folder, 'review-steps.tsv')
	const lines = steps
		.filter((step) => step.do !== 'comment' && step.do !== 'answer')
		.map((step) => [step.do, 'at' in step ? step.at : '', 'text' in step ? step.text : ''].join('\t'))
	writeFileSync(list, `${lines.join('\n')}\n`)
	const profile = `-env:UserInstallation=${makeProfile(folder, macro, person)}`
	const flat = path.join(folder, `${path.basename(target, '.docx')}.fodt`)
	const [from, to] = [source, flat].map((file) => pathToFileURL(file).href)
	run('soffice', ['--headless', '--norestore', profile, `macro:///Standard.Pledge.Review("${list}","${from}","${to}")`])
	if (existsSync(`${list}.failed`)) throw new Error(readFileSync(`${list}.failed`, 'utf8'))
	writeFileSync(flat, withComments(readFileSync(flat, 'utf8'), steps))
	const format = 'docx:MS Word 2007 XML'
	run('soffice', ['--headless', '--norestore', profile, '--convert-to', format, '--outdir', path.dirname(target), flat])
}
