"""A list of places to be looked through, chosen from and done as one step; what is listed is its users' business."""
