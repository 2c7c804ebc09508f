"""Links between labels: made by key, by pointer and by what is offered when a frame is new."""
