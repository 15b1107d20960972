// The rates that are stated between `currencies` and the currency of the answer on `dates`, for rows that have no room for them.
WITH $currencies AS currencies, $dates AS dates
UNWIND INCLUDE rates AS found
RETURN found
