/** Takes items and a size, and for each item its weight (1 unless told); yields them in lists of at least that weight. */
export function* batchesOf<Item>(
  items: Iterable<Item>,
  size: number,
  weight: (item: Item) => number = () => 1,
): Generator<Item[]> {
  let batch: Item[] = [];
  let weighed = 0;
  for (const item of items) {
    batch.push(item);
    weighed += weight(item);
    if (weighed < size) continue;
    yield batch;
    batch = [];
    weighed = 0;
  }
  if (batch.length > 0) yield batch;
}
