// Without whom, or without which tie, does a network fall apart, and who stands between others in it?
INCLUDE network
