import gc


def watch(phase, info):
    if info["generation"] == 2:
        print(phase, sorted(info))


gc.callbacks.append(watch)
gc.collect()
gc.callbacks.clear()
print(len(gc.get_stats()), sorted(gc.get_stats()[0])[-3:])
