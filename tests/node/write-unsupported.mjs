// Writes small Arrow files of types that Mlops.Data does not read, one column each: node write-unsupported.mjs ../fixtures/arrow
// The files were written by apache-arrow 21.1.0.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as arrow from 'apache-arrow';

const { Field, Table, vectorFromArray: vector } = arrow;
const pair = new arrow.Struct([Field.new('a', new arrow.Int32(), true)]);
const files = {
  int8: vector([1, 2], new arrow.Int8()),
  uint32: vector([1, 2], new arrow.Uint32()),
  float16: vector([1, 2], new arrow.Float16()),
  binary: vector([new Uint8Array([1]), new Uint8Array([2])], new arrow.Binary()),
  date: vector([new Date(0), new Date(86400000)], new arrow.DateDay()),
  'timestamp-ms': vector([0, 1], new arrow.TimestampMillisecond('UTC')),
  struct: vector([{ a: 1 }, { a: 2 }], pair),
  'list-of-lists': vector([[[1]], [[2]]], new arrow.List(Field.new('item', new arrow.List(Field.new('item', new arrow.Int32(), true)), true))),
  'dictionary-int8': vector(['a', 'b'], new arrow.Dictionary(new arrow.Utf8(), new arrow.Int8())),
};
for (const [name, values] of Object.entries(files)) {
  writeFileSync(join(process.argv[2], `${name}.arrow`), arrow.tableToIPC(new Table({ column: values }), 'file'));
}
// The stream format has no footer: it is not a file.
writeFileSync(join(process.argv[2], 'stream.arrow'), arrow.tableToIPC(new Table({ column: vector([1, 2], new arrow.Int32()) }), 'stream'));
// What is read, as a check that the files are refused for their types alone.
writeFileSync(join(process.argv[2], 'supported.arrow'), arrow.tableToIPC(new Table({
  int32: vector([1, null, 3], new arrow.Int32()),
  text: vector(['a', null, 'é'], new arrow.Utf8()),
  coded: vector(['x', 'y', 'x'], new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32())),
}), 'file'));
