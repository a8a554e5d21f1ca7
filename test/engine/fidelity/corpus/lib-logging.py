import logging

logging.warning("before any set-up %s", 1)
logging.info("not shown")
logger = logging.getLogger("app.part")
logger.error("an error")
try:
    1 / 0
except ZeroDivisionError:
    logger.exception("failed")
logging.getLogger().handlers[0].setFormatter(logging.Formatter("%(levelname)s %(name)s %(lineno)d %(message)s"))
logger.critical("formatted")
print(logger, logger.getEffectiveLevel())
