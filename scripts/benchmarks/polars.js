// polars.js - writes a frame of x and silu(x) as CSV with Polars.
//
//   node polars.js writeCSV|sinkCSV ROWS|FILE OUTPUT
//
// FILE holds the numbers of the rows, as actplot --raw writes them, so that the
// frames are equal; of ROWS, Polars evaluates the formula. To descriptor 3 goes
// what the writing alone took. sinkCSV is the way through Polars' lazy engine,
// the one that uses all processors. The batches are those it is quickest with.
const fs = require('fs');
const pl = require('nodejs-polars');
const { timed } = require('./timed.js');
const [method, from, output] = process.argv.slice(2);

function points(count) {
	const x = new Float64Array(count);
	for (let i = 0; i < count; i++)
		x[i] = (-5 * (count - 1 - i) + 5 * i) / (count - 1);
	return pl.DataFrame({ x: pl.Series('x', x) });
}

function evaluated(frame) {
	const denominator = pl.lit(1).plus(pl.lit(0).minus(pl.col('x')).exp());
	return frame.withColumn(pl.col('x').div(denominator).alias('silu'));
}

function read(file) {
	const bytes = fs.readFileSync(file);
	const all = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
	const x = new Float64Array(all.length / 2), y = new Float64Array(all.length / 2);
	for (let i = 0; i < x.length; i++) {
		x[i] = all[2 * i];
		y[i] = all[2 * i + 1];
	}
	return pl.DataFrame({ x: pl.Series('x', x), silu: pl.Series('silu', y) });
}

const frame = fs.existsSync(from) ? read(from) : evaluated(points(Number(from)));
const options = { batchSize: 65536 };
timed(() => method === 'sinkCSV' ? frame.lazy().sinkCSV(output, options).collectSync()
	: frame.writeCSV(output, options));
