import io
import tarfile
import zipfile

with zipfile.ZipFile("a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("one.txt", "1" * 100)
with zipfile.ZipFile("a.zip") as archive:
    print(archive.namelist(), archive.read("one.txt")[:5], archive.testzip())
try:
    zipfile.ZipFile(__file__)
except zipfile.BadZipFile as error:
    print(error)
data = io.BytesIO()
with tarfile.open(fileobj=data, mode="w:gz") as archive:
    archive.add(__file__, "snippet.py")
data.seek(0)
print(tarfile.open(fileobj=data).getnames())
