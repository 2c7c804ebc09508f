"""What the program itself proposes to the analyst: doubts about the conversion, and quotes, changes and holdings."""
