"""The project in numbers: a page of charts, each number of which opens its list."""
