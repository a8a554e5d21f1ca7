# Tries to ask the name service.
# Ends: raised LookupError, unsupported network

import socket
socket.gethostbyname("example.com")
