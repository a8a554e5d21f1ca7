# differs: all locales
import locale

print(locale.getlocale(), locale.format_string("%d", 1234567, grouping=True), locale.localeconv()["decimal_point"])
print(locale.setlocale(locale.LC_ALL, "C"), locale.getpreferredencoding(False).lower().replace("-", ""))
try:
    locale.setlocale(locale.LC_ALL, "xx_YY")
except locale.Error as error:
    print(error)
