from datetime import date, datetime, time, timedelta, timezone

moment = datetime(2024, 2, 29, 13, 5, tzinfo=timezone.utc)
print(moment, repr(moment), moment.isoformat(), moment + timedelta(days=366))
print(moment.strftime("%a %d %b %Y %H:%M:%S %Z %j %U"), datetime.strptime("01/02/2024", "%d/%m/%Y"))
print(date(2024, 1, 31).isocalendar(), moment.timestamp(), timedelta(hours=-1), time(1, 2).isoformat())
print(datetime.fromtimestamp(0), datetime(2024, 1, 1).astimezone(timezone(timedelta(hours=2))))
datetime(2023, 2, 29)
