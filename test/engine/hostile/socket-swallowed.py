# Tries to connect and hide that it failed.
# Ends: completed, unsupported network

try:
    import socket
    socket.create_connection(("127.0.0.1", @PORT@)).send(b"escaped")
except Exception:
    pass
