import type { Pointer } from './exports.ts';
import type { NativeContext, NativeReplacement } from './native-functions.ts';

/**
 * What `python/coverage.py` gives the lines of a snippet to. They are functions of the host, and
 * not of Python, so that no tracer or profiler of the snippet sees a call of ours.
 */
export function lineFunctions(context: NativeContext): readonly NativeReplacement[] {
  const { lines } = context;
  return [
    {
      module: 'docproof',
      name: 'watch_code',
      doc: 'watch_code(code, offset, *lines)',
      code: (_self, positional) => {
        const api = context.api();
        const numberAt = (index: number): number =>
          api.PyLong_AsLong(api.PyTuple_GetItem(positional, index));
        const offset = numberAt(1);
        const size = api.PyTuple_Size(positional);
        for (let index = 2; index < size; index += 1) lines.hold(numberAt(index) + offset);
        if (api.PyErr_Occurred() !== 0) return 0;
        lines.offsets.set(api.PyTuple_GetItem(positional, 0), offset);
        return newReference(context, context.address('_Py_NoneStruct'));
      },
    },
    {
      module: 'docproof',
      name: 'line_ran',
      doc: 'line_ran(answer, code, line)',
      code: (_self, positional) => {
        const api = context.api();
        const line = api.PyLong_AsLong(api.PyTuple_GetItem(positional, 2));
        if (api.PyErr_Occurred() !== 0) return 0;
        lines.run(line + (lines.offsets.get(api.PyTuple_GetItem(positional, 1)) ?? 0));
        return newReference(context, api.PyTuple_GetItem(positional, 0));
      },
    },
  ];
}

function newReference(context: NativeContext, object: Pointer): Pointer {
  context.api().Py_IncRef(object);
  return object;
}
