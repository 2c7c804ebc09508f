"""The settings (Ctrl+,): keys, text, appearance. What is set holds at once; nothing here asks to be confirmed."""
