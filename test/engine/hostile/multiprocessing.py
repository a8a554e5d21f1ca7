# Tries to start a worker process.
# Ends: raised ModuleNotFoundError, unsupported processes

import multiprocessing
multiprocessing.Process(target=print).start()
