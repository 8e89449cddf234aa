/** Only what is told. */
export function told<Item extends object>(item: Item): Item {
  const full = Object.entries(item).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
  return Object.fromEntries(full) as Item
}
