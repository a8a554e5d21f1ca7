import struct
from array import array

import numpy as np

samples = array("d", [1.0, 2.0, 3.0])
view = np.frombuffer(samples, dtype=np.float64)
view *= 2
print(samples.tolist(), (view + 1).tolist())  # [2.0, 4.0, 6.0] [3.0, 5.0, 7.0]

record = np.dtype([("id", "<u4"), ("price", "<f8")])
packed = struct.pack("<IdId", 1, 0.25, 2, 0.5)
print(record.itemsize == struct.calcsize("<Id"))  # True
rows = np.frombuffer(packed, record)
print(rows["id"].tolist(), rows["price"].tolist())  # [1, 2] [0.25, 0.5]
