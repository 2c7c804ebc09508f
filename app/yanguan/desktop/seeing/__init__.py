"""What she sees of the marks: which are shown, and what each of them means."""
