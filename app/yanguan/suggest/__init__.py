"""What the program itself proposes to the analyst: so far, doubts about the conversion."""
