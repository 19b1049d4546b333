"""What Python's own readers make of a zip of tables: reads {"zip": Base64} from standard input, and writes of each file of comma-separated values its rows,
of any other its text.
"""
import base64
import csv
import io
import json
import sys
import zipfile

csv.field_size_limit(1 << 30)
archive = zipfile.ZipFile(io.BytesIO(base64.b64decode(json.load(sys.stdin)["zip"])))
assert archive.testzip() is None
files = {}
for name in archive.namelist():
    data = archive.read(name)
    if name.endswith(".csv"):
        assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1
        files[name] = {"rows": rows}
    else:
        files[name] = {"text": data.decode("utf-8")}
print(json.dumps(files))
