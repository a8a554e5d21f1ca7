# differs: 3.10 accelerators
import html
import urllib.parse
import xml.etree.ElementTree as ET

print(html.escape("<a & 'b'>"), html.unescape("&eacute;&lt;"), urllib.parse.urlparse("http://u@h:80/p?q=1#f"))
print(urllib.parse.quote("a b/é"), urllib.parse.parse_qs("a=1&a=2"), urllib.parse.urljoin("http://x/a/b", "../c"))
root = ET.fromstring("<r><i k='v'>text</i></r>")
print(root.find("i").attrib, ET.tostring(root))
ET.fromstring("<open>")
