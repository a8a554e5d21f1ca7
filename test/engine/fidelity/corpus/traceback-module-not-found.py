# python: 3.10
import telnetlibb_of_another_time
