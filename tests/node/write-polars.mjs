// Writes Arrow IPC as Polars makes it, for ForeignArrowTests: node write-polars.mjs ../fixtures/arrow
// Not part of package.json, for its size: npm install --no-save nodejs-polars@0.26.1 nodejs-polars-linux-x64-gnu@0.26.1
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pl from 'nodejs-polars';

const folder = process.argv[2];
const frame = pl.DataFrame({
  text: pl.Series('text', ['short', null, 'a text that is longer than twelve bytes', 'é', ''], pl.Utf8),
  category: pl.Series('category', ['x', 'y', null, 'x', 'a category that is longer than twelve bytes'], pl.Utf8).cast(pl.Categorical),
  int8: pl.Series('int8', [1, null, -3, 4, 5], pl.Int8),
  uint16: pl.Series('uint16', [1, null, 65535, 4, 5], pl.UInt16),
  float32: pl.Series('float32', [1.5, null, -3.25, 0, 5], pl.Float32),
  flag: pl.Series('flag', [true, null, false, true, false], pl.Bool),
  list: pl.Series('list', [[1, 2], null, [], [3], [4]], pl.List(pl.Int64)),
  time: pl.Series('time', [new Date(0), null, new Date(1700000000123), new Date(-5), new Date(1)], pl.Datetime('ms')),
});
writeFileSync(join(folder, 'polars.arrow'), frame.writeIPC({ compression: 'uncompressed' }));
writeFileSync(join(folder, 'polars.arrows'), frame.writeIPCStream());
