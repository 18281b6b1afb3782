// As outside of tests: jest asks for a hundred lines of every error, and refusals of bad input and queries make errors by the thousand.
Error.stackTraceLimit = 10;
