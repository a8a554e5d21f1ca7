# differs: 3.10 micro versions
import ipaddress
import uuid

print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.UUID(int=5), len(str(uuid.uuid4())), uuid.uuid4().version)
print(ipaddress.ip_network("10.0.0.0/30").num_addresses, ipaddress.ip_address("::1").is_loopback)
ipaddress.ip_address("300.1.1.1")
