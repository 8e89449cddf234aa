import {directionOf} from '../../words.ts'
import {languageName, languageTag} from './languages.ts'
import type {OtherScript} from './text.ts'

/** How each script is set by XeLaTeX and LuaLaTeX, with faces of TeX Live named by their files. */
const scriptFaces: Readonly<Partial<Record<OtherScript, readonly string[]>>> = {
  Arabic: [
    '\\newfontfamily\\arabicfont[Script=Arabic,BoldFont=Amiri-Bold.ttf,ItalicFont=Amiri-Italic.ttf,BoldItalicFont=Amiri-BoldItalic.ttf]{Amiri-Regular.ttf}',
    '\\newfontfamily\\arabicfontsf[Script=Arabic]{Amiri-Regular.ttf}',
    '\\newfontfamily\\arabicfonttt[Script=Arabic]{Amiri-Regular.ttf}'
  ],
  Hebrew: [
    '\\IfFontExistsTF{DavidCLM-Medium.otf}{\\newfontfamily\\hebrewfont[Script=Hebrew]{DavidCLM-Medium.otf}}{\\newfontfamily\\hebrewfont{lmroman10-regular.otf}}'
  ],
  Greek: [
    '\\IfFontExistsTF{cmunrm.otf}{\\setmainfont[BoldFont=cmunbx.otf,ItalicFont=cmunti.otf,BoldItalicFont=cmunbi.otf]{cmunrm.otf}}{}'
  ],
  Cyrillic: [
    '\\IfFontExistsTF{cmunrm.otf}{\\setmainfont[BoldFont=cmunbx.otf,ItalicFont=cmunti.otf,BoldItalicFont=cmunbi.otf]{cmunrm.otf}}{}'
  ],
  Han: cjk('FandolSong-Regular.otf'),
  Hiragana: cjk('HaranoAjiMincho-Regular.otf'),
  Katakana: cjk('HaranoAjiMincho-Regular.otf'),
  Hangul: cjk('UnBatang.ttf')
}

function cjk(file: string): readonly string[] {
  return [
    `\\ifxetex\\usepackage{xeCJK}\\setCJKmainfont{${file}}\\else\\usepackage{luatexja-fontspec}\\setmainjfont{${file}}\\fi`
  ]
}

/** The faces of the scripts that a text has; of the East Asian ones that of Japanese or Korean has Han too. */
export function faces(scripts: ReadonlySet<OtherScript>): string[] {
  const has = (name: OtherScript) => scripts.has(name)
  const passed = has('Hiragana') || has('Katakana') || has('Hangul') ? new Set(['Han']) : new Set()
  return [
    ...new Set(
      [...scripts].filter(name => !passed.has(name)).flatMap(name => scriptFaces[name] ?? [])
    )
  ]
}

/** The languages of a paper, as babel and as polyglossia are told. */
export function languagesOf(
  main: string,
  needs: ReadonlySet<string>,
  scripts: ReadonlySet<OtherScript>
): {readonly babel: string[]; readonly polyglossia: string[]} {
  const own = languageName(main) ?? 'english'
  const tags = [...needs].filter(need => need.startsWith('language ')).map(need => need.slice(9))
  const others = new Map(tags.map(tag => [languageName(tag) ?? 'english', tag]))
  if (needs.has('bidi') && scripts.has('Arabic') && !['arabic', 'persian', 'urdu'].includes(own))
    others.set('arabic', 'ar')
  if (needs.has('ltr') || directionOf(main) === 'rtl') others.set('english', 'en')
  if (scripts.has('Hebrew')) others.set('hebrew', 'he')
  others.delete(own)
  const tag = languageName(main) === undefined ? 'en' : languageTag(main)
  return {
    babel: [
      '\\usepackage{babel}',
      `\\babelprovide[import=${tag},main]{${own}}`,
      ...[...others].map(([name, other]) => `\\babelprovide[import=${languageTag(other)}]{${name}}`)
    ],
    polyglossia: [
      // bidi, which it loads, has to come behind all packages.
      '\\usepackage{polyglossia}',
      `\\setmainlanguage${optionOf(own)}{${own}}`,
      ...[...others.keys()].map(name => `\\setotherlanguage${optionOf(name)}{${name}}`)
    ]
  }
}

/** Numbers have the digits that the paper counts by. */
function optionOf(name: string): string {
  if (name === 'arabic') return '[numerals=maghrib]'
  return name === 'persian' ? '[numerals=western]' : ''
}
