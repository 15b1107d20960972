// How many are in a network, how closely are they tied, and how far apart are they?
INCLUDE scope
INCLUDE ties
INCLUDE sales-among
RETURN [subject IN subjects | subject.id] AS subjects, [actor IN actors | actor.id] AS nodes, ties, sales
