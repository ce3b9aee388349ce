// Writes small Arrow files and streams as apache-arrow 21.1.0 makes them: node write-fixtures.mjs ../fixtures/arrow
// What is read comes with the values that print-arrow.mjs prints; what is refused has one column of its type.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as arrow from 'apache-arrow';

const folder = process.argv[2];
for (const old of readdirSync(folder)) if (/\.(arrow|arrows|txt)$/.test(old) && !old.startsWith('polars')) rmSync(join(folder, old));

const { Field, Table, vectorFromArray: vector } = arrow;
const field = (name, type) => Field.new(name, type, true);
const list = item => new arrow.List(field('item', item));
const coded = (values, index) => vector(values, new arrow.Dictionary(new arrow.Utf8(), index));
const day = 86_400_000;

const refused = {
  decimal: vector([new Uint32Array([1, 0, 0, 0])], new arrow.Decimal(2, 10, 128)),
  time: vector([1, 2], new arrow.TimeMillisecond()),
  duration: vector([1n, 2n], new arrow.DurationMicrosecond()),
  'fixed-size-binary': vector([new Uint8Array([1, 2])], new arrow.FixedSizeBinary(2)),
  map: vector([new Map([['a', 1]])], new arrow.Map_(field('entries', new arrow.Struct([Field.new('key', new arrow.Utf8(), false), field('value', new arrow.Int32())])))),
  'list-of-structs': vector([[{ a: 1 }]], new arrow.List(field('item', new arrow.Struct([field('a', new arrow.Int32())])))),
};
for (const [name, column] of Object.entries(refused)) {
  // The columns around it can be read: they show that it is gone past.
  const table = new Table({ before: vector([...column].map((_, i) => i), new arrow.Int32()), column, after: vector([...column].map((_, i) => `r${i}`), new arrow.Utf8()) });
  writeFileSync(join(folder, `refused-${name}.arrow`), arrow.tableToIPC(table, 'file'));
}

const pair = new arrow.Struct([field('a', new arrow.Int32()), field('b', new arrow.Struct([field('c', new arrow.Utf8()), field('d', new arrow.Int8())]))]);
const read = {
  integers: {
    int8: vector([-128, null, 127, 0], new arrow.Int8()),
    int16: vector([-32768, 1, null, 32767], new arrow.Int16()),
    int32: vector([null, -2147483648, 2147483647, 3], new arrow.Int32()),
    int64: vector([-9223372036854775808n, 9223372036854775807n, 5n, null], new arrow.Int64()),
    uint8: vector([0, 255, null, 1], new arrow.Uint8()),
    uint16: vector([0, 65535, 1, null], new arrow.Uint16()),
    uint32: vector([null, 4294967295, 0, 1], new arrow.Uint32()),
    uint64: vector([0n, 9223372036854775807n, null, 1n], new arrow.Uint64()),
    full: vector([1, 2, 3, 4], new arrow.Int16()),
  },
  floats: {
    float16: vector([1.5, null, -65504, 0.25], new arrow.Float16()),
    float32: vector([1.5, null, -3.25, 0.1], new arrow.Float32()),
    float64: vector([0.1, 1e300, null, -0], new arrow.Float64()),
    bool: vector([true, false, null, true], new arrow.Bool()),
  },
  times: {
    day: vector([new Date(0), new Date(-day), null, new Date(20000 * day)], new arrow.DateDay()),
    milliseconds: vector([new Date(0), null, new Date(1700000000123), new Date(-5)], new arrow.DateMillisecond()),
    second: vector([0, 1700000000000, null, -1000], new arrow.TimestampSecond('UTC')),
    millisecond: vector([0, 1700000000123, null, -1], new arrow.TimestampMillisecond()),
    microsecond: vector([0, null, 1700000000123, -1], new arrow.TimestampMicrosecond('Europe/Berlin')),
    nanosecond: vector([0, null, 1700000000123, -1], new arrow.TimestampNanosecond()),
  },
  texts: {
    utf8: vector(['a', null, '', 'é'], new arrow.Utf8()),
    large_utf8: vector(['ä', '', null, 'a longer text'], new arrow.LargeUtf8()),
    binary: vector([new Uint8Array([97]), null, new Uint8Array([]), new Uint8Array([195, 169])], new arrow.Binary()),
    large_binary: vector([null, new Uint8Array([98, 99]), new Uint8Array([]), new Uint8Array([100])], new arrow.LargeBinary()),
    none: vector([null, null, null, null], new arrow.Null()),
  },
  dictionaries: {
    int8: coded(['x', null, 'y', 'x'], new arrow.Int8()),
    int16: coded(['x', 'z', 'y', null], new arrow.Int16()),
    int32: coded(['é', 'é', 'y', null], new arrow.Int32()),
    uint8: coded(['x', 'y', 'z', 'w'], new arrow.Uint8()),
    uint16: coded(['x', 'x', 'x', 'x'], new arrow.Uint16()),
    uint32: coded(['x', null, null, 'a'], new arrow.Uint32()),
    numbers: vector([7, null, 9, 7], new arrow.Dictionary(new arrow.Int32(), new arrow.Int8())),
    times: vector([0, null, 5000, 0], new arrow.Dictionary(new arrow.TimestampMillisecond(), new arrow.Int32())),
  },
  nested: {
    struct: vector([{ a: 1, b: { c: 'x', d: 1 } }, null, { a: null, b: null }, { a: 4, b: { c: null, d: 4 } }], pair),
    int16s: vector([[1, 2], null, [], [null, -3]], new arrow.List(field('item', new arrow.Int16()))),
    words: vector([['a'], ['é', null], null, []], new arrow.List(field('item', new arrow.Utf8()))),
    pairs: vector([[1, 2], [3, 4], null, [5, 6]], new arrow.FixedSizeList(2, field('item', new arrow.Float32()))),
    halves: vector([[1, 2], [3, 4], [0.5, 0.25], [5, 6]], new arrow.FixedSizeList(2, field('item', new arrow.Float16()))),
    labels: vector([['a', 'b'], null, ['c', null], ['d', 'e']], new arrow.FixedSizeList(2, field('item', new arrow.Utf8()))),
  },
  deep: {
    ragged: vector([[[1, null], [], null], null, [], [[-2], [3, 4, 5]]], list(list(new arrow.Int16()))),
    words: vector([[['a']], [['é', null], null], null, [[]]], list(list(new arrow.Utf8()))),
    pairs: vector([[[1, 2]], null, [[3, 4], [5, 6]], []], list(new arrow.FixedSizeList(2, field('item', new arrow.Float32())))),
    grids: vector([[[1], [2, 3]], [[], null], null, [[4], [5]]], new arrow.FixedSizeList(2, field('item', list(new arrow.Int32())))),
    blobs: vector([[new Uint8Array([255, 0])], [null, new Uint8Array([])], null, []], list(new arrow.Binary())),
    deepest: vector([[[[1n]]], [[[]], []], null, [[[2n, 3n], null]]], list(list(list(new arrow.Int64())))),
  },
  empty: { text: vector([], new arrow.Utf8()), large: vector([], new arrow.LargeUtf8()), list: vector([], new arrow.List(field('item', new arrow.Int32()))), coded: coded([], new arrow.Int8()) },
};
for (const [name, columns] of Object.entries(read)) {
  writeFileSync(join(folder, `${name}.arrow`), arrow.tableToIPC(new Table(columns), 'file'));
  writeFileSync(join(folder, `${name}.arrows`), arrow.tableToIPC(new Table(columns), 'stream'));
}

// A value that does not fit.
writeFileSync(join(folder, 'uint64-too-large.arrow'), arrow.tableToIPC(new Table({ big: vector([1n, null, 9223372036854775808n], new arrow.Uint64()) }), 'file'));

// A dictionary that grows: one builder, flushed after each record batch, gives delta dictionaries.
const builder = arrow.makeBuilder({ type: new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32(), 7), nullValues: [null] });
const growing = [['a', 'b', null], ['b', 'c'], ['d', 'a']].map(values => {
  for (const value of values) builder.append(value);
  return builder.flush();
});
const schema = new arrow.Schema([field('coded', builder.type)]);
const batch = data => new arrow.RecordBatch(schema, arrow.makeData({ type: new arrow.Struct(schema.fields), length: data.length, nullCount: 0, children: [data] }));
for (const [name, writer] of [['delta.arrows', new arrow.RecordBatchStreamWriter()], ['delta.arrow', new arrow.RecordBatchFileWriter()]]) {
  for (const data of growing) writer.write(batch(data));
  writer.finish();
  writeFileSync(join(folder, name), await writer.toUint8Array());
}

// A dictionary that is replaced between record batches.
const replaced = new arrow.RecordBatchStreamWriter();
const type = new arrow.Dictionary(new arrow.Utf8(), new arrow.Int8(), 3);
const other = new arrow.Schema([field('coded', type)]);
for (const values of [['a', 'b'], ['c', 'd', 'c'], []]) {
  const data = vector(values, type).data[0];
  replaced.write(new arrow.RecordBatch(other, arrow.makeData({ type: new arrow.Struct(other.fields), length: data.length, nullCount: 0, children: [data] })));
}
replaced.finish();
writeFileSync(join(folder, 'replaced.arrows'), await replaced.toUint8Array());

const print = join(dirname(fileURLToPath(import.meta.url)), 'print-arrow.mjs');
for (const name of [...Object.keys(read).map(n => `${n}.arrow`), 'delta.arrows', 'replaced.arrows']) {
  writeFileSync(join(folder, name.replace(/\.arrows?$/, '.txt')), execFileSync('node', [print, join(folder, name)]));
}
