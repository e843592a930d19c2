/** Heads of a table's columns; `wordy` are those of words, where numbers stand to the right. */
export function TableHead({
  names,
  wordy = [],
}: {
  names: readonly string[];
  wordy?: readonly number[];
}) {
  return (
    <thead>
      <tr>
        {names.map((name, i) => (
          <th scope="col" key={name} className={wordy.includes(i) ? "words" : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
