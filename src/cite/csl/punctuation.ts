/**
 * What is printed where one mark meets another at the seam of two pieces. The first string is what stays of
 * the left mark, the second of the right one. The CSL test suite lays the table down
 * (punctuation_FullMonty…); pairs that are missing stand as they are.
 */
const seams: Readonly<Record<string, readonly [left: string, right: string]>> = {
  '::': [':', ''],
  ';:': [';', ''],
  '!:': ['!', ''],
  '?:': ['?', ''],
  ':.': [':', ''],
  '..': ['.', ''],
  ';.': [';', ''],
  '!.': ['!', ''],
  '?.': ['?', ''],
  ';;': [';', ''],
  ':!': ['', '!'],
  ';!': ['', '!'],
  '!!': ['!', ''],
  ':?': ['', '?'],
  ';?': ['', '?'],
  '??': ['?', ''],
  ',,': [',', ''],
  '،,': ['،', ''],
  '؛;': ['؛', ''],
  '  ': [' ', ''],
  '\u00A0 ': ['\u00A0', '']
}

export function seam(left: string, right: string): readonly [string, string] | undefined {
  return seams[left + right]
}
