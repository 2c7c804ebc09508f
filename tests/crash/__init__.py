"""Nothing lost: kills, power cuts, faults and flipped bits under a real session."""
