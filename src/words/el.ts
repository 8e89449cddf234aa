/** Greek. */
export const words = {
  and: ' και ',
  abstract: 'Περίληψη',
  keywords: 'Λέξεις-κλειδιά',
  references: 'Βιβλιογραφία',
  notes: 'Σημειώσεις',
  correspondence: 'Αλληλογραφία',
  backToText: 'Επιστροφή στο κείμενο',
  above: 'παραπάνω',
  below: 'παρακάτω',
  copyAs: 'Αντιγραφή ως',
  copyAll: 'Αντιγραφή όλων ως',
  copied: 'Αντιγράφηκε',
  contents: 'Περιεχόμενα',
  figures: 'Κατάλογος σχημάτων',
  tables: 'Κατάλογος πινάκων',
  citeThis: 'Παραπομπή στο άρθρο',
  download: 'Λήψη:',
  citedOn: ['Παρατίθεται στη σ.', 'Παρατίθεται στις σσ.'],
  seealso: 'Δείτε επίσης',
  hint: 'Υπόδειξη',
  attention: 'Δώστε προσοχή',
  danger: 'Κίνδυνος',
  error: 'Σφάλμα',
  changes: 'Αλλαγές',
  inserted: 'προσθήκη',
  deleted: 'διαγραφή',
  moved: 'μετακίνηση',
  comma: ', '
} as const

export const matter = {
  received: 'Παραλαβή:',
  accepted: 'Αποδοχή:',
  published: 'Δημοσίευση:',
  code: 'Κώδικας',
  anonymous: 'Ανώνυμος',
  parts: {
    acknowledgements: 'Ευχαριστίες',
    'author-contributions': 'Συνεισφορά συγγραφέων',
    funding: 'Χρηματοδότηση',
    'competing-interests': 'Σύγκρουση συμφερόντων',
    'data-availability': 'Διαθεσιμότητα δεδομένων',
    'code-availability': 'Διαθεσιμότητα κώδικα',
    'ai-use': 'Χρήση τεχνητής νοημοσύνης'
  },
  semicolon: '· '
} as const

/** Of one thing and of several. */
export const nouns = {
  figure: 'Σχήμα, Σχήματα',
  table: 'Πίνακας, Πίνακες',
  equation: 'Εξίσωση, Εξισώσεις',
  section: 'Ενότητα, Ενότητες',
  appendix: 'Παράρτημα, Παραρτήματα',
  footnote: 'σημείωση, σημειώσεις',
  theorem: 'Θεώρημα, Θεωρήματα',
  lemma: 'Λήμμα, Λήμματα',
  corollary: 'Πόρισμα, Πορίσματα',
  proposition: 'Πρόταση, Προτάσεις',
  conjecture: 'Εικασία, Εικασίες',
  definition: 'Ορισμός, Ορισμοί',
  example: 'Παράδειγμα, Παραδείγματα',
  exercise: 'Άσκηση, Ασκήσεις',
  algorithm: 'Αλγόριθμος, Αλγόριθμοι',
  solution: 'Λύση, Λύσεις',
  remark: 'Παρατήρηση, Παρατηρήσεις',
  proof: 'Απόδειξη, Αποδείξεις',
  tip: 'Συμβουλή, Συμβουλές',
  note: 'Σημείωση, Σημειώσεις',
  warning: 'Προειδοποίηση, Προειδοποιήσεις',
  important: 'Σημαντικό, Σημαντικό',
  caution: 'Προσοχή, Προσοχή'
} as const
