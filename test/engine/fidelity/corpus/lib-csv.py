import csv
import io
import sys

writer = csv.DictWriter(sys.stdout, ["a", "b"])
writer.writeheader()
writer.writerow({"a": 'with "quotes"', "b": "x,y"})
print(list(csv.reader(io.StringIO('1,"2,3"\n4,5'))), csv.list_dialects())
print(list(csv.DictReader(io.StringIO("n,m\n1,2\n"))))
