# Tagging: the palette at the cursor, arming, shaping, stepping, every occurrence.
verb-add-everywhere = 標出每一處
