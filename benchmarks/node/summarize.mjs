// Summarizes a CSV file with DuckDB and prints the number of columns and the peak memory in megabytes.
import { DuckDBInstance } from '@duckdb/node-api';
const instance = await DuckDBInstance.create(':memory:', { threads: process.argv[3] });
const connection = await instance.connect();
const result = await connection.runAndReadAll(`SUMMARIZE SELECT * FROM read_csv('${process.argv[2]}')`);
console.log(`${result.getRows().length} ${Math.round(process.resourceUsage().maxRSS * 1.024e-3)}`);
process.exit(0);
