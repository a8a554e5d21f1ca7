# python: 3.11
def fail(kind, text):
    try:
        raise kind(text)
    except Exception as error:
        return error


raise ExceptionGroup("several", [fail(ValueError, "a"), fail(TypeError, "b"), ExceptionGroup("inner", [fail(KeyError, "c")])])
