# Tries to connect to a port of the host.
# Ends: raised LookupError, unsupported network

import socket
socket.create_connection(("127.0.0.1", @PORT@), timeout=1).send(b"escaped")
