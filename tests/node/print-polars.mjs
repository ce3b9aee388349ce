// Prints an Arrow file as Polars reads it: names and types, then as many numbers and texts as it can show, one row per line.
import { readFileSync } from 'node:fs';
import pl from 'nodejs-polars';

const table = pl.readIPC(readFileSync(process.argv[2]));
const names = process.argv.slice(3);
console.log(`${table.height} rows, ${table.width} columns`);
for (const row of table.select(...names).rows()) {
  console.log(row.map(value => (value === null ? 'null' : String(value))).join('|'));
}
