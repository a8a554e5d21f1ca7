from sys import monitoring

tool = monitoring.PROFILER_ID
print(tool)  # 2
monitoring.use_tool_id(tool, "hot-spots")
print(monitoring.get_tool(tool))  # hot-spots
try:
    monitoring.use_tool_id(tool, "rival")
except ValueError as error:
    print(error)  # tool 2 is already in use
monitoring.free_tool_id(tool)
print(monitoring.get_tool(tool))  # None
