/** Sign and command, in turn. */
function pairs(list: string): ReadonlyMap<string, string> {
  const parts = list.trim().split(/\s+/)
  return new Map(
    parts.flatMap((sign, index) =>
      index % 2 === 0 ? [[sign, parts[index + 1] ?? ''] as const] : []
    )
  )
}

/** What stands in a formula, and in the text in a small one. Packages: amssymb. */
export const mathSigns = pairs(String.raw`
  α \alpha β \beta γ \gamma δ \delta ε \varepsilon ϵ \epsilon ζ \zeta η \eta θ \theta ϑ \vartheta ι \iota κ \kappa
  λ \lambda μ \mu ν \nu ξ \xi ο o π \pi ϖ \varpi ρ \rho ϱ \varrho σ \sigma ς \varsigma τ \tau υ \upsilon φ \varphi
  ϕ \phi χ \chi ψ \psi ω \omega Α \mathrm{A} Β \mathrm{B} Γ \Gamma Δ \Delta Ε \mathrm{E} Ζ \mathrm{Z} Η \mathrm{H}
  Θ \Theta Ι \mathrm{I} Κ \mathrm{K} Λ \Lambda Μ \mathrm{M} Ν \mathrm{N} Ξ \Xi Ο \mathrm{O} Π \Pi Ρ \mathrm{P}
  Σ \Sigma Τ \mathrm{T} Υ \Upsilon Φ \Phi Χ \mathrm{X} Ψ \Psi Ω \Omega
  − - ∓ \mp ∗ \ast ⋅ \cdot ∘ \circ ∙ \bullet √ \surd ∝ \propto ∞ \infty ∠ \angle ∣ \mid ∤ \nmid ∥ \parallel
  ∧ \wedge ∨ \vee ∩ \cap ∪ \cup ∫ \int ∬ \iint ∮ \oint ∑ \sum ∏ \prod ∐ \coprod ∂ \partial ∇ \nabla ∆ \Delta
  ∴ \therefore ∵ \because ∼ \sim ≃ \simeq ≅ \cong ≈ \approx ≠ \neq ≡ \equiv ≤ \leq ≥ \geq ≦ \leqq ≧ \geqq
  ⩽ \leqslant ⩾ \geqslant ≪ \ll ≫ \gg ≲ \lesssim ≳ \gtrsim ≺ \prec ≻ \succ ⊂ \subset ⊃ \supset ⊆ \subseteq
  ⊇ \supseteq ⊕ \oplus ⊗ \otimes ⊙ \odot ⊢ \vdash ⊨ \models ⊥ \perp ⊤ \top ∈ \in ∉ \notin ∋ \ni ∅ \emptyset
  ∀ \forall ∃ \exists ∄ \nexists ← \leftarrow → \rightarrow ↑ \uparrow ↓ \downarrow ↔ \leftrightarrow ↕ \updownarrow
  ⇐ \Leftarrow ⇒ \Rightarrow ⇑ \Uparrow ⇓ \Downarrow ⇔ \Leftrightarrow ↦ \mapsto ⟶ \longrightarrow
  ⟵ \longleftarrow ⟹ \Longrightarrow ↗ \nearrow ↘ \searrow ↙ \swarrow ↖ \nwarrow ⇌ \rightleftharpoons
  ⟨ \langle ⟩ \rangle ⌈ \lceil ⌉ \rceil ⌊ \lfloor ⌋ \rfloor ‖ \Vert ′ {}^{\prime} ″ {}^{\prime\prime} ‴ {}^{\prime\prime\prime}
  ℓ \ell ℏ \hbar ℜ \Re ℑ \Im ℵ \aleph ℝ \mathbb{R} ℕ \mathbb{N} ℤ \mathbb{Z} ℚ \mathbb{Q} ℂ \mathbb{C} ℙ \mathbb{P}
  ⋯ \cdots ⋮ \vdots ⋱ \ddots … \dots × \times ÷ \div ± \pm ¬ \neg · \cdot ° {}^{\circ} µ \mu
  ★ \bigstar ☆ \star ✓ \checkmark ✔ \checkmark ✗ \times ✘ \times □ \square ■ \blacksquare ☐ \square ☑ \boxtimes ☒ \boxtimes
  △ \triangle ▲ \blacktriangle ▽ \triangledown ▼ \blacktriangledown ◇ \diamond ◆ \blacklozenge ○ \circ ● \bullet
  ▷ \triangleright ◁ \triangleleft ▶ \blacktriangleright ◀ \blacktriangleleft ♠ \spadesuit ♣ \clubsuit
  ♥ \heartsuit ♦ \diamondsuit ♭ \flat ♮ \natural ♯ \sharp ♀ \mathrm{f} ♂ \mathrm{m}
`)

/** What stands in the text, with nothing of a formula. */
export const textSigns: ReadonlyMap<string, string> = new Map([
  ...pairs(String.raw`
    ‐ - ― \textemdash{} ⁄ \textfractionsolidus{} ʼ \textquoteright{} ʹ \textquotesingle{} ʻ \textquoteleft{}
    ʿ \textquoteleft{} ʾ \textquoteright{} ʽ \textquoteleft{} ‑ \mbox{-} ‛ \textquoteleft{} ⸺ \textemdash\textemdash{}
    ﬀ ff ﬁ fi ﬂ fl ﬃ ffi ﬄ ffl ſ s ℃ \textcelsius{} Å \r{A} Ω \textohm{} ƒ \textflorin{} ◦ \textopenbullet{}
    ℗ \textcircledP{} ℞ \textrecipe{} ℠ \textservicemark{} ⁂ *** ẞ SS ⅓ 1/3 ⅔ 2/3 ⅕ 1/5 ⅖ 2/5 ⅗ 3/5 ⅘ 4/5 ⅙ 1/6 ⅚ 5/6 ⅛ 1/8
    ⅜ 3/8 ⅝ 5/8 ⅞ 7/8 Ⅰ I Ⅱ II Ⅲ III Ⅳ IV Ⅴ V Ⅵ VI Ⅶ VII Ⅷ VIII Ⅸ IX Ⅹ X ⅰ i ⅱ ii ⅲ iii ⅳ iv ⅴ v ⅵ vi ə e
  `),
  ['\u00A0', '~'],
  ['\u00AD', '\\-'],
  ['\u2002', '\\enspace{}'],
  ['\u2003', '\\quad{}'],
  ['\u2004', '\\;'],
  ['\u2005', '\\:'],
  ['\u2007', '\\phantom{0}'],
  ['\u2008', '\\,'],
  ['\u2009', '\\,'],
  ['\u200A', '\\hspace{0.1em}'],
  ['\u200B', '\\hspace{0pt}'],
  ['\u2028', ' '],
  ['\u2029', ' '],
  ['\u202F', '\\,'],
  ['\u2060', '\\nobreak{}'],
  ['\uFEFF', '']
])

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᵒᵗʰ'
const raisedOf = '0123456789+-=()niabcdeoth'
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₙₘₖᵢⱼ'
const loweredOf = '0123456789+-=()aeoxnmkij'

/** A digit or letter that is itself a superscript or subscript. */
export function scriptOf(
  sign: string
): {readonly raised: boolean; readonly of: string} | undefined {
  const up = raised.indexOf(sign)
  if (up >= 0) return {raised: true, of: raisedOf[up] ?? ''}
  const down = lowered.indexOf(sign)
  return down >= 0 ? {raised: false, of: loweredOf[down] ?? ''} : undefined
}
