/** Letters to add, drop, change or swap with their neighbour to turn one name into the other, capitals aside. */
function editDistance(one: string, other: string): number {
  const a = one.toLowerCase();
  const b = other.toLowerCase();
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const change = (above[column - 1] ?? 0) + (same ? 0 : 1);
      let least = Math.min(change, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2];
      if (swapped && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}

/** Names a mistyped one may have meant, the nearest first; empty when none is near. */
export function nearNames(typed: string, known: readonly string[], most = 3): string[] {
  if (typed.length > 60) return [];
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  const contains = (name: string) =>
    typed.length >= 3 && name.toLowerCase().includes(typed.toLowerCase());
  return known
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .filter(({ name, distance }) => distance <= allowed || contains(name))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ name }) => name);
}
