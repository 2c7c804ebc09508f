# Tagging: the palette at the cursor, arming, shaping, stepping, every occurrence.
verb-add-everywhere = label every occurrence
