"""Labelling at the speed of reading: the palette at the cursor, armed labels, borders by key, steps between labels."""
