// Prints every value of an Arrow file or stream, one row per line: numbers of fractions as the bits of a double, times as
// microseconds, bytes in hex, the columns of a struct one by one.
import { readFileSync } from 'node:fs';
import { DataType, tableFromIPC } from 'apache-arrow';

const bits = new DataView(new ArrayBuffer(8));

function print(value, type) {
  if (DataType.isDictionary(type)) return print(value, type.dictionary);
  if (DataType.isStruct(type)) return type.children.map(child => print(value?.[child.name], child.type)).join('|');
  if (value === null || value === undefined) return 'null';
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    return '[' + Array.from(value, item => print(item, type.children[0].type)).join(',') + ']';
  }
  if (DataType.isTimestamp(type) || DataType.isDate(type)) return String(Math.round(Number(value) * 1000));
  if (DataType.isFloat(type)) {
    bits.setFloat64(0, value);
    return bits.getBigUint64(0).toString(16).padStart(16, '0');
  }
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value);
}

const table = tableFromIPC(readFileSync(process.argv[2]));
const types = table.schema.fields.map(field => field.type);
const lines = [table.schema.fields.map(field => `${field.name}: ${field.type}${field.nullable ? '?' : ''}`).join('|')];
for (let row = 0; row < table.numRows; row++) {
  lines.push(types.map((type, column) => print(table.getChildAt(column).get(row), type)).join('|'));
}
process.stdout.write(lines.join('\n') + '\n');
