// Who of a scope is tied to whom, in either direction?
INCLUDE scope
INCLUDE ties
RETURN [subject IN subjects | subject.id] AS subjects, [actor IN actors | actor.id] AS nodes, ties
