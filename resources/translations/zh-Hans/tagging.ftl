# Tagging: the palette at the cursor, arming, shaping, stepping, every occurrence.
verb-add-everywhere = 标出每一处
