/** An HTML id of an author's label or key: every character kept but white space, which an id cannot hold. */
export function refId(label: string): string {
  return label.replace(/\s/g, '_')
}
