// Who of a scope sells to whom?
INCLUDE scope
INCLUDE sales-among
RETURN [subject IN subjects | subject.id] AS subjects, [actor IN actors | actor.id] AS nodes, sales
