prices = {"bread": 3}
