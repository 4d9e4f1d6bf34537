"""tables.py - random tables, as other programs write them, and what actplot must read of
them: tables.py python|numpy|pandas ACTPLOT. Each number arrives, and each row is there."""
import csv
import io
import json
import math
import random
import subprocess
import sys

TABLES = 12
TEXTS = ['plain', 'a,b', 'c;d', 'say "hi"', '5" pipe', 'two\nlines', '', '#7', 'é', "it's",
         ' led', '\t', 'x\r\ny', '1e5', 'NA']


def number(generator):
    """Any double but NaN: short ones, long ones, the ends of the range."""
    kind = generator.randrange(5)
    if kind == 0:
        return float(generator.randrange(-1000, 1000))
    if kind == 1:
        return generator.uniform(-10, 10)
    if kind == 2:
        return math.ldexp(generator.uniform(-1, 1), generator.randrange(-1073, 1024))
    return generator.choice([0.0, -0.0, math.inf, -math.inf, 5e-324, 1.7976931348623157e308, 0.1])


def run_actplot(actplot, data, *options):
    """What it writes, if it has nothing to complain of."""
    run = subprocess.run([actplot, 'relu', '-i', '-', *options],
                         input=data, capture_output=True, check=False)
    if run.returncode != 0 or run.stderr:
        sys.exit(f'{options}: {run.stderr.decode()} of {data!r}')
    return run.stdout.decode()


def read(actplot, data, *options):
    """The x that actplot finds."""
    rows = run_actplot(actplot, data, '--no-header', '--csv', *options)
    return [float(row.split(',')[0]) for row in rows.splitlines()]


def check_kept(actplot, data, wanted, *options):
    """All fields of all rows go through --keep, and nothing else does."""
    text = run_actplot(actplot, data, '--csv', '--keep', *options)
    found = [row[:-1] for row in csv.reader(io.StringIO(text, newline=''))]
    if found != wanted:
        sys.exit(f'--keep: wanted {wanted}, got {found} of {data!r}')
    table = json.loads(run_actplot(actplot, data, '--json', '--keep', *options))
    lists = [[str(value) for value in table[name]] for name in wanted[0]]
    texts = [[row[i] for row in wanted[1:]] for i in range(len(wanted[0]))]
    for one, other in zip(lists, texts):
        if len(one) != len(other) or any(a != b and float(a) != float(b)
                                         for a, b in zip(one, other)):
            sys.exit(f'--keep --json: wanted {texts}, got {lists} of {data!r}')


def same(a, b):
    """Whether they are the same doubles, the sign of 0 and NaN included."""
    return len(a) == len(b) and all(
        math.copysign(1, x) == math.copysign(1, y) and (x == y or (x != x and y != y))
        for x, y in zip(a, b))


def check(what, wanted, found, data):
    """Ends with a message unless the numbers are those wanted."""
    if not same(wanted, found):
        sys.exit(f'{what}: wanted {wanted}, got {found} of {data!r}')


def python(actplot):
    """Python's csv in every quoting, and json."""
    for seed in range(TABLES):
        generator = random.Random(seed)
        count = generator.choice([1, 2, 7, 40])
        x = [number(generator) for _ in range(count)]
        note = [generator.choice(TEXTS) for _ in range(count)]
        column = generator.randrange(3)
        separator = generator.choice(',;\t|')
        text = io.StringIO(newline='')
        writer = csv.writer(text, delimiter=separator,
                            quoting=generator.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL,
                                                      csv.QUOTE_NONNUMERIC]),
                            lineterminator=generator.choice(['\n', '\r\n']))
        rows = [[other, str(k)] for k, other in enumerate(note)]
        table = [row[:column] + [value] + row[column:]
                 for row, value in zip([['note', 'k']] + rows, ['x'] + x)]
        writer.writerows(table)
        data = text.getvalue().encode()
        check_kept(actplot, data, [[str(field) for field in row] for row in table],
                   '--column', 'x', '--comment', 'none')
        # A comment sign at the start of a row that is not quoted is a comment's.
        check(f'csv {seed}', x, read(actplot, data, '--column', 'x', '--comment', 'none'), data)
        lines = '\n'.join(json.dumps({'note': n, 'x': v}) for n, v in zip(note, x))
        for data in (lines.encode(), json.dumps({'note': note, 'x': x}, indent=1).encode(),
                     json.dumps([{'note': n, 'x': v} for n, v in zip(note, x)]).encode()):
            check(f'json {seed}', x, read(actplot, data, '--column', 'x'), data)


def numpy(actplot):
    """numpy.save of any type, order and shape, and savetxt."""
    import numpy as np
    types = ['<f8', '>f8', '<f4', '>f4', '<f2', '>f2', '?', 'i1', 'u1', '<i2', '>i2', '<u2',
             '<i4', '>i4', '>u4', '<i8', '>i8', '<u8', '>u8', 'g']
    for seed, name in enumerate(types):
        generator = np.random.default_rng(seed)
        rows, columns = int(generator.integers(3, 30)), int(generator.integers(1, 4))
        array = (generator.standard_normal((rows, columns)) * 100).astype(name)
        array = np.asarray(array, order='CF'[seed % 2])
        place = int(generator.integers(columns))
        data = io.BytesIO()
        np.save(data, array)
        wanted = [float(value) for value in array[:, place]]
        check(name, wanted, read(actplot, data.getvalue(), '--column', str(place + 1)), name)
        flat = np.asarray(array.reshape(-1, 1, columns), order='FC'[seed % 2])
        data = io.BytesIO()
        np.save(data, flat)
        check(name + ', in order', [float(value) for value in flat.ravel()],
              read(actplot, data.getvalue(), '--flatten'), name)
    table = np.random.default_rng(0).standard_normal((20, 3))
    for separator in ' ,;\t':
        data = io.BytesIO()
        np.savetxt(data, table, delimiter=separator, header=separator.join('abc'))
        check('savetxt', list(table[:, 1]), read(actplot, data.getvalue(), '--column', 'b'), data)


def to_csv(note, x):
    """What DataFrame.to_csv writes, by pandas' documentation where it is not there: the index
    without a name, quotes where they are needed, nothing for NaN."""
    try:
        import pandas as pd
        return pd.DataFrame({'note': note, 'x': x}).to_csv(lineterminator='\n').encode()
    except ImportError:
        text = io.StringIO(newline='')
        writer = csv.writer(text, lineterminator='\n')
        writer.writerow(['', 'note', 'x'])
        writer.writerows([k, n, '' if math.isnan(v) else repr(v)]
                         for k, (n, v) in enumerate(zip(note, x)))
        return text.getvalue().encode()


def pandas(actplot):
    """DataFrame.to_csv, with its index, and values that are missing."""
    generator = random.Random(0)
    x = [number(generator) for _ in range(30)] + [math.nan] * 3
    data = to_csv([TEXTS[i % len(TEXTS)] for i in range(33)], x)
    check('to_csv', x, read(actplot, data, '--column', 'x', '--missing', 'nan'), data)
    check('to_csv', x[:30], read(actplot, data, '--column', 'x', '--missing', 'skip'), data)


if __name__ == '__main__':
    {'python': python, 'numpy': numpy, 'pandas': pandas}[sys.argv[1]](sys.argv[2])
