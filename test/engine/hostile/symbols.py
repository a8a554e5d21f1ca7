# Tries to look symbols of Emscripten and Pyodide up, and call them.
# Ends: crashed, refused

import ctypes
for name in ['emscripten_run_script', 'emscripten_run_script_int', 'emscripten_asm_const_int', '_emscripten_run_script', 'emscripten_console_log', 'emscripten_dlopen', 'hiwire_call', 'JsvFunction_CallBound', 'JsObject_GetString', 'emscripten_async_call', 'emscripten_set_timeout', 'emscripten_fetch', 'emscripten_wget', 'run_js']:
    try:
        function = getattr(ctypes.pythonapi, name)
    except AttributeError:
        continue
    print(name)
    function(b"process.exit(1)", 0, 0)
