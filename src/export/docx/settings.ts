import {namespaces} from './namespaces.ts'
import {val, w} from './word.ts'
import {document} from './xmlfile.ts'

/** What Word 2013 and later does; older rules of its own stay off. */
const compatibility = '15'

export function settingsFile(lang: string, hasNotes: boolean): string {
  return document(
    w('settings', namespaces, [
      w('zoom', {percent: 100}),
      val('defaultTabStop', 720),
      ...(hasNotes ? [w('footnotePr', {}, [w('footnote', {id: -1}), w('footnote', {id: 0})])] : []),
      w('compat', {}, [
        w('compatSetting', {
          name: 'compatibilityMode',
          uri: 'http://schemas.microsoft.com/office/word',
          val: compatibility
        })
      ]),
      w('themeFontLang', {val: lang})
    ])
  )
}
