// How many are in a network, how closely are they tied, and how far apart are they?
INCLUDE network
