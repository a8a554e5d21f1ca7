# differs: 3.11 micro versions
from unittest import mock

thing = mock.Mock(return_value=3)
print(thing(1, a=2), thing.call_args, thing.mock_calls)
with mock.patch("os.getcwd", return_value="/fake"):
    import os

    print(os.getcwd())
thing.assert_called_with(5)
