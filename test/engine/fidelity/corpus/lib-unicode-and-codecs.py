import codecs
import unicodedata

print(unicodedata.name("é"), unicodedata.normalize("NFD", "é").encode(), unicodedata.category("A"))
print(codecs.encode("hello", "rot13"), codecs.lookup("utf8").name, "a".encode("utf-16"), codecs.BOM_UTF8)
print("é".encode("ascii", "xmlcharrefreplace"), b"abc".decode("ascii"), "x".encode("idna"))
"é".encode("no-such-codec")
