// Without whom, or without which tie, does a network fall apart, and who stands between others in it?
INCLUDE scope
INCLUDE ties
RETURN [subject IN subjects | subject.id] AS subjects, [actor IN actors | actor.id] AS nodes, ties
