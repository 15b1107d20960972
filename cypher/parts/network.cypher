// The network of a scope: its nodes by name and id, and who of them is next to whom.
INCLUDE scope
INCLUDE ties
INCLUDE sales-among
RETURN [subject IN subjects | subject.id] AS subjects, [actor IN actors | actor.id] AS nodes, ties, sales
