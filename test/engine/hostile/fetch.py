# Tries to fetch a page.
# Ends: raised LookupError, unsupported network

import urllib.request
urllib.request.urlopen("http://127.0.0.1:@PORT@/")
