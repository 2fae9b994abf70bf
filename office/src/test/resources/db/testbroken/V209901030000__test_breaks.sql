-- a step that does its work and leaves tables on which the program cannot start
drop table deadlines_change, deadlines_layer;
