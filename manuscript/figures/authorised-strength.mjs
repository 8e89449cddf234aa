// Draws figures/authorised-strength.svg from data/authorised-strength.csv.
// Run: node manuscript/figures/authorised-strength.mjs   (Node 20, no dependencies)
import {readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const csv = join(here, '..', 'data', 'authorised-strength.csv')
const out = join(here, 'authorised-strength.svg')

// The data hold no quoted fields, so a plain split reads them.
const [head, ...lines] = readFileSync(csv, 'utf8').trim().split(/\r?\n/)
const names = head.split(',')
const rows = lines.map((line, i) => {
  const cells = line.split(',')
  if (cells.length !== names.length)
    throw new Error(`line ${i + 2}: ${cells.length} fields, expected ${names.length}`)
  const row = Object.fromEntries(names.map((name, k) => [name, cells[k]]))
  row.value = Number(row.military_personnel)
  row.time = Date.parse(`${row.date}T00:00:00Z`)
  if (!Number.isFinite(row.value) || !Number.isFinite(row.time))
    throw new Error(`line ${i + 2}: not a number or not a date`)
  return row
})

const W = 640,
  left = 62,
  right = 14,
  panelH = 186,
  gap = 64,
  top = 36
const H = top + 2 * panelH + gap + 34
const year = y => Date.UTC(y, 0, 1)
const x0 = year(1999),
  x1 = year(2021),
  yMax = 16000
const x = t => left + ((t - x0) / (x1 - x0)) * (W - left - right)
const n = v => String(Math.round(v * 100) / 100)
const thousands = v => String(v).replace(/\B(?=(\d{3})+$)/g, ',')
const esc = s => s.replace(/[&<>]/g, c => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[c])
const ink = '#1a1a1a',
  soft = '#5c5c5c',
  rule = '#d4d4d4'

const panels = [
  {country: 'Liberia', title: 'Liberia: UNMIL', line: '#0b4f8a', fill: '#cfe0ee'},
  {
    country: 'Timor-Leste',
    title: 'Timor-Leste: UNTAET, UNMISET, UNOTIL, UNMIT',
    line: '#8a4b08',
    fill: '#f0ddc6'
  }
]

// Which points carry a label, and where it stands relative to the point.
const place = {
  'S/RES/1509 (2003)': [8, -6, 'start'],
  'S/RES/1777 (2007)': [7, -6, 'start'],
  'S/RES/1836 (2008)': [7, -6, 'start'],
  'S/RES/1885 (2009)': [7, -7, 'start'],
  'S/RES/2066 (2012)': [7, -7, 'start'],
  'S/RES/2116 (2013)': [7, -7, 'start'],
  'S/RES/2215 (2015)': [7, -7, 'start'],
  'S/RES/2239 (2015)': [8, -7, 'start'],
  'S/RES/1272 (1999)': [8, -7, 'start'],
  'S/RES/1410 (2002)': [7, -7, 'start'],
  'S/RES/1543 (2004)': [6, -17, 'start'],
  'S/RES/1704 (2006)': [6, -6, 'start'],
  'S/RES/2333 (2016)': [37, 0, 'start']
}

const el = []
panels.forEach((panel, p) => {
  const yTop = top + p * (panelH + gap),
    yBase = yTop + panelH
  const y = v => yBase - (v / yMax) * panelH
  const points = rows.filter(r => r.country === panel.country).sort((a, b) => a.time - b.time)

  el.push(
    `<text x="${left}" y="${yTop - 12}" font-size="16" font-weight="600" fill="${ink}">${esc(panel.title)}</text>`
  )
  if (!p)
    el.push(
      `<text x="${W - right}" y="${yTop - 12}" font-size="14" text-anchor="end" fill="${soft}">authorised military personnel</text>`
    )
  for (let v = 0; v <= 15000; v += 5000) {
    el.push(
      `<line x1="${left}" y1="${n(y(v))}" x2="${W - right}" y2="${n(y(v))}" stroke="${v ? rule : ink}" stroke-width="1"/>`
    )
    el.push(
      `<text x="${left - 8}" y="${n(y(v) + 5)}" font-size="14" text-anchor="end" fill="${ink}">${thousands(v)}</text>`
    )
  }
  for (let k = 2000; k <= 2020; k += 2) {
    const at = n(x(year(k)))
    el.push(
      `<line x1="${at}" y1="${yBase}" x2="${at}" y2="${yBase + 5}" stroke="${ink}" stroke-width="1"/>`
    )
    el.push(
      `<text x="${at}" y="${yBase + 20}" font-size="14" text-anchor="middle" fill="${ink}">${k}</text>`
    )
  }

  // A level holds until the next resolution changes it: a step line, shaded to the axis.
  let d = `M${n(x(points[0].time))} ${n(y(points[0].value))}`
  for (let i = 1; i < points.length; i += 1)
    d += ` H${n(x(points[i].time))} V${n(y(points[i].value))}`
  el.push(
    `<path d="${d} V${yBase} H${n(x(points[0].time))} Z" fill="${panel.fill}" stroke="none"/>`
  )
  el.push(
    `<path d="${d}" fill="none" stroke="${panel.line}" stroke-width="2.2" stroke-linejoin="round"/>`
  )

  for (const r of points) {
    const ends = r.note.startsWith('end of the mandate') || r.note.startsWith('political mission')
    if (ends) continue
    el.push(
      `<circle cx="${n(x(r.time))}" cy="${n(y(r.value))}" r="4.2" fill="${r.basis === 'derived' ? '#ffffff' : panel.line}" stroke="${panel.line}" stroke-width="1.8"/>`
    )
    const [dx, dy, anchor] = place[r.source] ?? [7, -7, 'start']
    const number = r.source.match(/RES\/(\d+)/)[1]
    el.push(
      `<text x="${n(x(r.time) + dx)}" y="${n(y(r.value) + dy)}" font-size="13.5" text-anchor="${anchor}" fill="${ink}" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${thousands(r.value)} <tspan fill="${soft}">(${number})</tspan></text>`
    )
  }
})

// Legend, in the empty right of the lower panel.
const lx = 420,
  ly = top + panelH + gap + 34
el.push(`<circle cx="${lx}" cy="${ly}" r="4.2" fill="${ink}" stroke="${ink}" stroke-width="1.8"/>`)
el.push(`<text x="${lx + 11}" y="${ly + 5}" font-size="13.5" fill="${ink}">level stated</text>`)
el.push(
  `<circle cx="${lx}" cy="${ly + 24}" r="4.2" fill="#ffffff" stroke="${ink}" stroke-width="1.8"/>`
)
el.push(
  `<text x="${lx + 11}" y="${ly + 29}" font-size="13.5" fill="${ink}">level derived from cuts</text>`
)
el.push(
  `<text x="${lx - 5}" y="${ly + 53}" font-size="13.5" fill="${soft}">(1509): resolution number</text>`
)

const summary = panels
  .map(
    panel =>
      `${panel.country}: ${rows
        .filter(r => r.country === panel.country)
        .map(r => `${r.date} ${thousands(r.value)}`)
        .join('; ')}`
  )
  .join('. ')
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}" role="img" aria-labelledby="as-title as-desc" font-family="Source Serif 4, serif">
<title id="as-title">Authorised military strength in Liberia and Timor-Leste, 1999 to 2018</title>
<desc id="as-desc">Two step charts. ${esc(summary)}.</desc>
<rect width="${W}" height="${H}" fill="#ffffff"/>
${el.join('\n')}
</svg>
`
writeFileSync(out, svg)
process.stdout.write(`${out}: ${rows.length} points`)
