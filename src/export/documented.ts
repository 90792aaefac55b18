import { schemaDescriptions } from '../store/migrate.js';
import type { Cell, Column, ColumnType } from './table.js';

/**
 * Takes the view that a table is made of; returns what makes its columns. A column without a description of its own has that
 * of the schema, so that the two never differ. Throws where there is neither: a defect.
 */
export function columnsOf<Row>(view: string) {
  const descriptions = new Map(
    schemaDescriptions()
      .filter(({ table }) => table === view)
      .map(({ column, description }) => [column, description]),
  );
  return (name: string, type: ColumnType, of: (row: Row) => Cell, own?: string): Column<Row> => {
    const description = own ?? descriptions.get(name);
    if (description === undefined) throw new Error(`${view} describes no column ${name}`);
    return { name, type, description, of };
  };
}
