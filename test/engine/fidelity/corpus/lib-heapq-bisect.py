import bisect
import graphlib
import heapq
import queue

heap = [5, 1, 4]
heapq.heapify(heap)
print(heapq.heappop(heap), heap, heapq.nlargest(2, [1, 9, 3]), list(heapq.merge([1, 3], [2])))
print(bisect.bisect([1, 3, 5], 3), bisect.insort([1], 2), list(graphlib.TopologicalSorter({"a": ["b"]}).static_order()))
q = queue.PriorityQueue()
q.put(2)
q.put(1)
print(q.get(), q.qsize())
q.get_nowait()
q.get_nowait()
