class Node:
    def __del__(self):
        print("node deleted")


node = Node()
node.me = node
print("end")
