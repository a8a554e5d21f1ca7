import base64
import binascii
import hashlib
import hmac
import zlib

print(hashlib.sha256(b"x").hexdigest(), hashlib.md5(b"x").hexdigest(), hmac.new(b"k", b"m", "sha1").hexdigest())
print(base64.b64encode(b"hello"), binascii.hexlify(b"ab"), zlib.crc32(b"abc"), len(zlib.compress(b"a" * 1000)))
print(hashlib.blake2b(b"x", digest_size=8).hexdigest(), hashlib.sha3_256(b"").hexdigest()[:16])
base64.b64decode("abc")
