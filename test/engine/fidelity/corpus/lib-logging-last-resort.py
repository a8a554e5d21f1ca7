import logging

logging.getLogger("x").warning("to stderr bare")
logging.basicConfig(format="%(message)s", level=logging.DEBUG)
logging.debug("now %d", 3)
logging.debug("wrong %d", "text")
