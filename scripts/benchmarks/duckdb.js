// duckdb.js - runs statements of SQL with DuckDB in memory, on all processors.
//
//   node duckdb.js STATEMENT...
//
// To descriptor 3 goes what the last one took.
const { DuckDBInstance } = require('@duckdb/node-api');
const { timed } = require('./timed.js');

async function main(statements) {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	for (const statement of statements.slice(0, -1))
		await connection.run(statement);
	await timed(() => connection.run(statements.at(-1)));
}

main(process.argv.slice(2)).then(() => process.exit(0), error => {
	console.error(String(error));
	process.exit(1);
});
